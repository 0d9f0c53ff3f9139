"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DueMark } from "./due-mark";
import { Owner, PriorityWord, StateWord, TypeWord } from "./item-cells";
import { itemLineId } from "./item-line-id";
import { ItemMenu } from "./item-row";
import type { ActionItem } from "./item-view";
import type { ItemAsk } from "./item-wish";
import { missingWords } from "./item-words";
import { useItemWishes } from "./use-item-wishes";

export type ActionItemListProps = {
  /** The items of one incident. */
  items: readonly ActionItem[];
  /** Offered as "Me" among the owners. */
  viewerId?: string;
  /** An item as it was saved. */
  onDone?: (item: ActionItem) => void;
};

/** The action items of an incident in short: what each still lacks before the review is published, by name, and the ways to change it. */
export function ActionItemList({ items, viewerId, onDone }: ActionItemListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { tools, dialogs } = useItemWishes({ viewerId, fallback: list, onDone });
  return (
    <>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label="Action items"
        className="border-line border-t outline-none empty:hidden"
      >
        {items.map((item) => (
          <Line key={item.id} item={item} tools={tools} />
        ))}
      </ul>
      {dialogs}
    </>
  );
}

function Line({ item, tools }: { item: ActionItem; tools: ItemAsk }) {
  const missing = item.state === "open" ? missingWords(item) : [];
  return (
    <li id={itemLineId(item.id)} className="flex items-start gap-x-2 border-line border-b py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <a
          href={`/action-items/${item.id}`}
          className="self-start break-words py-0.5 font-bold text-ink no-underline hover:underline"
        >
          {item.title}
        </a>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
          {item.state === "open" ? <DueMark item={item} /> : <StateWord state={item.state} />}
          <Owner item={item} />
          <PriorityWord priority={item.priority} />
          <TypeWord type={item.type} />
        </p>
        {missing.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
            <span className={classNames("border-p1 border-l-[6px] bg-p1-wash px-1.5 py-0.5 text-ink")}>
              Still missing: {missing.join(", ")}
            </span>
            {item.editable && (
              <Button
                size="row"
                className="max-desk:min-h-11"
                aria-label={`Fill in: ${item.title}`}
                onClick={() => tools.ask({ kind: "edit", item })}
              >
                Fill in
              </Button>
            )}
          </p>
        )}
      </div>
      <ItemMenu item={item} tools={tools} hidden={false} />
    </li>
  );
}
