"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { timelineLayout } from "@/lib/domain/timeline-layout";
import { EntryRow } from "./entry-row";
import type { RowTools } from "./row-tools";
import type { TimelineItem } from "./timeline-item";

/** Entries that are drawn at first, and that each press of "Show more" adds: the page's cost stays the same however long the story is. */
const step = 200;

type TimelineListProps = {
  items: readonly TimelineItem[];
  tools: RowTools;
  /** An entry that must be drawn, however far down it stands. */
  upTo: string | null;
  /** Whether all entries are here; if not, the earlier ones are on their way. */
  complete: boolean;
};

function leftOutWords(more: number, complete: boolean): string | null {
  if (!complete) return "The page was printed before all entries had come: earlier ones are left out.";
  if (more === 0) return null;
  return more === 1 ? "One further entry is left out." : `${more} further entries are left out.`;
}

/** The entries with their days and quiet gaps, in the order given. */
export function TimelineList({ items, tools, upTo, complete }: TimelineListProps) {
  const [asked, setAsked] = useState(step);
  const limit = Math.max(asked, items.findIndex(({ id }) => id === upTo) + 1);
  const lines = useMemo(
    () => timelineLayout(items.slice(0, limit), tools.timeZone),
    [items, limit, tools.timeZone],
  );
  const more = Math.max(0, items.length - limit);
  const leftOut = leftOutWords(more, complete);
  return (
    <>
      <ol aria-label="Timeline entries" className="flex flex-col">
        {lines.map((line) => {
          if (line.kind === "day") {
            return (
              <li key={line.key} className="border-ink border-t-2 pt-2 pb-1 font-bold">
                <h3 className="text-body">{line.label}</h3>
              </li>
            );
          }
          if (line.kind === "gap") {
            return (
              <li
                key={line.key}
                className="whitespace-nowrap border-line border-t border-dashed py-1 pl-[5.25rem] text-ink-2 text-note"
              >
                {line.words} without an entry
              </li>
            );
          }
          return (
            <EntryRow
              key={line.key}
              item={line.entry}
              clock={line.clock}
              utc={line.utc}
              late={line.late}
              tools={tools}
            />
          );
        })}
      </ol>
      {more > 0 && (
        <Button onClick={() => setAsked(limit + step)} className="self-start print:hidden">
          Show {Math.min(more, step)} more
        </Button>
      )}
      {leftOut !== null && <p className="hidden print:block">{leftOut}</p>}
    </>
  );
}
