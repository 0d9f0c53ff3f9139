"use client";

import type { ReactNode } from "react";
import { useHeldRows } from "@/components/dashboard/use-held-rows";
import { MoreButton } from "@/components/settings/list-ends";
import { classNames } from "@/components/ui/class-names";
import { ItemHead, ItemRow, itemColumns } from "./item-row";
import type { ItemAsk } from "./item-wish";
import type { ItemsState } from "./use-items";

type ItemListProps = { list: ItemsState; tools: ItemAsk; empty: ReactNode };

/** Action items as lines, those due first at the top. Nothing moves while somebody is at it. */
export function ItemList({ list, tools, empty }: ItemListProps) {
  const { rows, gone, handlers } = useHeldRows(list.items);
  if (rows.length === 0) return list.settling || list.error ? null : empty;
  return (
    <>
      <div className={classNames(itemColumns, "fade", list.settling && "opacity-60")}>
        <ItemHead />
        <ul aria-label="Action items" {...handlers} className="min-[75rem]:contents">
          {rows.map((item) => (
            <ItemRow key={item.id} item={item} tools={tools} gone={gone(item)} />
          ))}
        </ul>
      </div>
      <div className="px-4 pb-4">
        <MoreButton more={list.more} loading={list.loadingMore}>
          Show more
        </MoreButton>
      </div>
    </>
  );
}
