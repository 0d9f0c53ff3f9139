"use client";

import { Ellipsis } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import { DueMark } from "./due-mark";
import { ItemIncident, ItemTitle, Owner, PriorityWord, pressedLine, StateWord, TypeWord } from "./item-cells";
import { itemLineId } from "./item-line-id";
import type { ActionItem } from "./item-view";
import { type ItemAsk, itemMenu } from "./item-wish";

/** Where the columns stand side by side; narrower, a line is stacked. */
export const itemColumns =
  "min-[75rem]:grid min-[75rem]:grid-cols-[auto_minmax(16rem,1fr)_auto_auto_auto_auto_minmax(auto,11rem)_auto] min-[75rem]:gap-x-4";

const line =
  "min-[75rem]:col-span-full min-[75rem]:grid min-[75rem]:grid-cols-subgrid min-[75rem]:items-center";
const heads = ["Due", "Title", "Incident", "State", "Priority", "Type", "Owner", ""];

/** The names of the columns; in each line they are said again for those who do not see them. */
export function ItemHead() {
  return (
    <div aria-hidden="true" className={classNames(line, "hidden border-line border-b px-4 py-1.5")}>
      {heads.map((head) => (
        <span key={head} className="text-ink-2 text-note">
          {head}
        </span>
      ))}
    </div>
  );
}

type ItemRowProps = {
  item: ActionItem;
  tools: ItemAsk;
  /** Whether it no longer belongs to the list and only keeps its place. */
  gone: boolean;
};

/** One action item of the list: 36 px on a desk, stacked on a phone. */
export function ItemRow({ item, tools, gone }: ItemRowProps) {
  return (
    <li
      id={itemLineId(item.id)}
      className={classNames(
        line,
        pressedLine,
        "row-height grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 px-4 py-2 min-[75rem]:gap-x-4 min-[75rem]:py-0",
      )}
    >
      <div className="flex min-w-0 flex-col items-start gap-1 min-[75rem]:contents">
        <span className="order-2 flex flex-wrap items-center gap-x-3 gap-y-1 min-[75rem]:contents">
          <DueMark item={item} className="justify-self-start" />
        </span>
        <ItemTitle
          item={item}
          className="order-1 break-words py-0.5 min-[75rem]:order-none min-[75rem]:py-1.5"
        />
        <span className="order-3 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-note min-[75rem]:contents">
          <ItemIncident incident={item.incident} />
          {gone ? (
            <span className="whitespace-nowrap text-ink-2">No longer here</span>
          ) : (
            <StateWord state={item.state} />
          )}
          <PriorityWord priority={item.priority} inColumn />
          <TypeWord type={item.type} />
          <Owner item={item} className="min-[75rem]:truncate" />
        </span>
      </div>
      <ItemMenu item={item} tools={tools} hidden={gone} />
    </li>
  );
}

/** What can be done with one item; nothing where that would be refused. */
export function ItemMenu({ item, tools, hidden }: { item: ActionItem; tools: ItemAsk; hidden: boolean }) {
  const groups = hidden ? [] : itemMenu(item, tools);
  if (groups.length === 0) return <span className="min-w-9" />;
  return (
    <Menu
      trigger={<Ellipsis aria-hidden="true" className="size-5" />}
      label={`Actions for ${item.title}`}
      groups={groups}
      className="relative z-1 min-w-9 self-start min-[75rem]:self-center max-desk:min-h-11 max-desk:min-w-11 print:hidden"
    />
  );
}
