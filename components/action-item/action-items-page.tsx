"use client";

import { type RefObject, useEffect, useId, useRef } from "react";
import { ListProblem } from "@/components/settings/list-ends";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { whenIdle } from "@/lib/client/when-idle";
import { ItemFilters } from "./item-filters";
import { ItemList } from "./item-list";
import { type ItemSearch, itemPath, listedState, noItemFilter } from "./item-search";
import type { ItemAsk } from "./item-wish";
import { type SetItemSearch, useItemSearch } from "./use-item-search";
import { useItemWishes } from "./use-item-wishes";
import { type RenderedItems, useItems } from "./use-items";
import { ViewTabs } from "./view-tabs";

const loadBoard = () => import("./item-board");
const ItemBoard = later(loadBoard);
const NothingToDo = later(() => import("./nothing-to-do"));

export type ActionItemsPageProps = {
  /** What the server read, by the path of the API that it stands for. */
  rendered: readonly RenderedItems[];
  viewerId: string;
  /** Whether the viewer may make one. */
  makes: boolean;
};

/** What came out of incidents and is to be done, as a list or a board, with its filters in the address (R-PIR-04). */
export function ActionItemsPage({ rendered, viewerId, makes }: ActionItemsPageProps) {
  const id = useId();
  const { search, change } = useItemSearch();
  useEffect(() => whenIdle(() => fetchAhead(loadBoard)), []);
  const body = useRef<HTMLDivElement>(null);
  const { tools, dialogs } = useItemWishes({ viewerId, fallback: body });
  const view = search.view ?? "list";
  // The board's first column is this list, so that the counts come with what is shown.
  const list = useItems(itemPath(search, view === "board" ? "open" : listedState(search)), rendered);
  const make = makes && (
    <Button variant="ink" onClick={() => tools.ask({ kind: "create" })}>
      New action item
    </Button>
  );
  return (
    <>
      <PageHeader title="Action items" actions={make}>
        <ItemFilters search={search} change={change} counts={list.counts} />
      </PageHeader>
      <ViewTabs
        id={id}
        shown={view}
        onShow={(next) => change({ view: next === "board" ? "board" : null, state: null })}
      />
      <Panel id={id} view={view} body={body}>
        {view === "board" ? (
          <ItemBoard search={search} change={change} rendered={rendered} tools={tools} />
        ) : (
          <Listed {...{ search, change, list, tools }} />
        )}
      </Panel>
      {dialogs}
    </>
  );
}

type PanelProps = {
  id: string;
  view: string;
  body: RefObject<HTMLDivElement | null>;
  children: React.ReactNode;
};

function Panel({ id, view, body, children }: PanelProps) {
  return (
    <div
      ref={body}
      id={`${id}-panel`}
      role="tabpanel"
      tabIndex={-1}
      aria-labelledby={`${id}-${view}`}
      className="outline-none"
    >
      {children}
    </div>
  );
}

type ListedProps = {
  search: ItemSearch;
  change: SetItemSearch;
  list: ReturnType<typeof useItems>;
  tools: ItemAsk;
};

function Listed({ search, change, list, tools }: ListedProps) {
  return (
    <>
      {list.error !== null && (
        <div className="px-4 pt-4">
          <ListProblem error={list.error} retry={list.retry} />
        </div>
      )}
      <ItemList
        list={list}
        tools={tools}
        empty={<NothingToDo search={search} clear={() => change(noItemFilter)} />}
      />
    </>
  );
}
