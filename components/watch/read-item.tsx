"use client";

import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { readingLabels } from "@/lib/domain/watch-items";
import type { WatchItem } from "./window-view";

/** What one item showed, for whoever only reads it. */
export function ReadItem({ item }: { item: WatchItem }) {
  return (
    <li className="border-line border-b py-1.5">
      <div className="flex flex-wrap justify-between gap-x-3">
        <span>{item.label}</span>
        <span className={classNames(item.reading === "abnormal" ? "font-bold text-breach" : "text-ink-2")}>
          {item.reading === null ? "unread" : readingLabels[item.reading]}
        </span>
      </div>
      <ItemNotes item={item} />
    </li>
  );
}

/** The note of a reading, who read it and when. */
export function ItemNotes({ item }: { item: WatchItem }) {
  return (
    <>
      {item.note !== null && <p className="whitespace-pre-line break-words text-note">{item.note}</p>}
      {item.at !== null && (
        <p className="text-ink-2 text-note">
          {item.by !== null && `${item.by.name}, `}
          <Moment at={item.at} relative={false} />
        </p>
      )}
    </>
  );
}
