"use client";

import { FoldedWords } from "@/components/incident/folded-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { ReadItem } from "./read-item";
import { outcomeWords } from "./watch-words";
import type { WatchWindow } from "./window-view";

type ClosedWindowProps = {
  window: WatchWindow;
  /** Who closed it; null where the page does not have that entry. */
  closer: string | null;
};

/** A watch that somebody closed: who, when, and what was read, on request. */
export function ClosedWindow({ window, closer }: ClosedWindowProps) {
  const { label, closedAt, state, items } = window;
  return (
    <article aria-label={label}>
      <h3 className="text-body">{label}</h3>
      <p className="text-ink-2 text-note">
        closed{closer !== null && ` by ${closer}`}{" "}
        {closedAt !== null && <Moment at={closedAt} relative={false} />}
        {state === "met_late" && <span className="text-breach">, late</span>}
      </p>
      <Disclosure summary={<FoldedWords>{outcomeWords(items)}</FoldedWords>}>
        <ul className="border-line border-t">
          {items.map((item) => (
            <ReadItem key={item.key} item={item} />
          ))}
        </ul>
      </Disclosure>
    </article>
  );
}
