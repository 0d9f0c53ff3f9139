"use client";

import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type ActionItemState, actionItemStates } from "@/lib/domain/review-words";
import { DueMark } from "./due-mark";
import { ItemIncident, ItemTitle, Owner, PriorityWord, pressedLine } from "./item-cells";
import { itemLineId } from "./item-line-id";
import { ItemMenu } from "./item-row";
import { type ItemSearch, itemPath, listedState } from "./item-search";
import type { ActionItem } from "./item-view";
import type { ItemAsk } from "./item-wish";
import { stateWords } from "./item-words";
import type { SetItemSearch } from "./use-item-search";
import { type RenderedItems, useItems } from "./use-items";

type BoardProps = {
  search: ItemSearch;
  change: SetItemSearch;
  rendered: readonly RenderedItems[];
  tools: ItemAsk;
};

const emptyWords: Record<ActionItemState, string> = {
  open: "Nothing is open here.",
  done: "Nothing is done yet.",
  dropped: "Nothing was dropped.",
};

/** Action items in three columns by state; on a phone one of them, chosen above. They move by buttons and menus. */
export default function ItemBoard({ search, change, rendered, tools }: BoardProps) {
  const chosen = listedState(search) ?? "open";
  return (
    <div className="flex flex-col gap-4 p-4">
      <Field label="Column" optional="unsaid" className="desk:hidden">
        <Select
          value={chosen}
          onChange={({ target }) => {
            const state = actionItemStates.find((one) => one === target.value);
            change({ state: state === undefined || state === "open" ? null : state });
          }}
        >
          {actionItemStates.map((state) => (
            <option key={state} value={state}>
              {stateWords[state]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-6 desk:grid-cols-3">
        {actionItemStates.map((state) => (
          <Column
            key={state}
            state={state}
            search={search}
            rendered={rendered}
            tools={tools}
            className={state === chosen ? "" : "max-desk:hidden"}
          />
        ))}
      </div>
    </div>
  );
}

type ColumnProps = Omit<BoardProps, "change"> & { state: ActionItemState; className: string };

function Column({ state, search, rendered, tools, className }: ColumnProps) {
  const list = useItems(itemPath(search, state), rendered);
  const { items, more } = list;
  const id = `column-${state}`;
  return (
    <section aria-labelledby={id} className={classNames("min-w-0 border-ink border-t-2 pt-2", className)}>
      <h2 id={id} className="mb-2 font-bold text-note">
        {stateWords[state]}{" "}
        <span className="font-normal text-ink-2">
          {items.length}
          {more !== null && " and more"}
        </span>
      </h2>
      <ListProblem error={list.error} retry={list.retry} />
      {items.length === 0 && !list.settling && <p className="text-ink-2">{emptyWords[state]}</p>}
      {items.length > 0 && (
        <ul
          aria-label={stateWords[state]}
          className={classNames("fade border-line border-t", list.settling && "opacity-60")}
        >
          {items.map((item) => (
            <Card key={item.id} item={item} tools={tools} />
          ))}
        </ul>
      )}
      <MoreButton more={more} loading={list.loadingMore}>
        Show more
      </MoreButton>
    </section>
  );
}

function Card({ item, tools }: { item: ActionItem; tools: ItemAsk }) {
  return (
    <li id={itemLineId(item.id)} className={classNames(pressedLine, "flex flex-col gap-1 px-1 py-2")}>
      <span className="flex items-start gap-x-2">
        <ItemTitle item={item} className="flex-1 break-words py-1.5" />
        <ItemMenu item={item} tools={tools} hidden={false} />
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <DueMark item={item} />
        <ItemIncident incident={item.incident} />
      </span>
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="flex min-w-0 flex-wrap gap-x-3 text-note">
          <Owner item={item} />
          <PriorityWord priority={item.priority} />
        </span>
        <MoveButton item={item} tools={tools} />
      </span>
    </li>
  );
}

/** The move that comes next: done, or open again. */
function MoveButton({ item, tools }: { item: ActionItem; tools: ItemAsk }) {
  if (!item.editable) return null;
  const open = item.state === "open";
  return (
    <Button
      size="row"
      className="relative z-1 max-desk:min-h-11 print:hidden"
      aria-label={`${open ? "Mark as done" : "Open again"}: ${item.title}`}
      onClick={() => (open ? tools.ask({ kind: "done", item }) : tools.reopen(item))}
    >
      {open ? "Mark as done" : "Open again"}
    </Button>
  );
}
