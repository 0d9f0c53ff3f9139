"use client";

import { type RefObject, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { problemWords } from "@/lib/client/api-problem";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { columns, IncidentRow, ListHead } from "./incident-row";
import { ListPages, NothingListed } from "./list-ends";
import { ListFilters } from "./list-filters";
import { isNarrowed, type ListSearch, listQuery, noSearch } from "./list-search";
import type { IncidentListPage } from "./listed-incident";
import { changeWords } from "./steady-rows";
import { useIncidentList } from "./use-incident-list";
import { useListSearch } from "./use-list-search";
import { useRowKeys } from "./use-row-keys";

export type IncidentListProps = {
  /** What the server read, and for which query. */
  rendered: Packed<{ query: string; page: IncidentListPage }>;
  services: readonly { slug: string; name: string }[];
};

/** The list of incidents with its filters in the address. */
export function IncidentList({ rendered, services }: IncidentListProps) {
  const { search, change } = useListSearch();
  const query = listQuery(search);
  const list = useIncidentList(query, useUnpacked(rendered));
  const clear = () => change(noSearch);
  const rows = useRef<HTMLUListElement>(null);
  const showChanges = () => {
    flushSync(list.showChanges);
    rows.current?.querySelector<HTMLElement>("a[data-row]")?.focus();
  };
  return (
    <>
      <PageHeader title="Incidents" actions={<News words={changeWords(list)} onShow={showChanges} />}>
        {(list.rows.length > 0 || isNarrowed(search)) && (
          <ListFilters search={search} services={services} onChange={change} />
        )}
      </PageHeader>
      {list.error !== null && (
        <Banner
          tone="error"
          live="polite"
          title="The list could not be read"
          className="m-4"
          action={
            <Button size="row" onClick={list.retry}>
              Try again
            </Button>
          }
        >
          {problemWords(list.error)}
        </Banner>
      )}
      <Rows rows={rows} list={list} search={search} clear={clear} />
      <ListPages search={search} nextCursor={list.nextCursor} />
    </>
  );
}

type ListState = ReturnType<typeof useIncidentList>;

/** What came or went since the list was shown. Its place is kept free, so that nothing moves when it appears. */
function News({ words, onShow }: { words: string | null; onShow: () => void }) {
  return (
    <div role="status" className="row-height">
      {words !== null && (
        <Button size="row" onClick={onShow}>
          Show {words}
        </Button>
      )}
    </div>
  );
}

type RowsProps = {
  rows: RefObject<HTMLUListElement | null>;
  list: ListState;
  search: ListSearch;
  clear: () => void;
};

function Rows({ rows, list, search, clear }: RowsProps) {
  const onKeyDown = useRowKeys(rows);
  const head = useMemo(() => <ListHead />, []);
  if (list.rows.length === 0)
    return list.loading || list.error ? null : <NothingListed search={search} clear={clear} />;
  return (
    <div className={classNames(columns, "fade", list.loading && "opacity-60")}>
      {head}
      <ul ref={rows} aria-label="Incidents" onKeyDown={onKeyDown} className="min-[75rem]:contents">
        {list.rows.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
    </div>
  );
}
