"use client";

import { useState } from "react";
import { FoldedWords } from "@/components/incident/folded-words";
import type { RoomTimer } from "@/components/incident/room-view";
import { useTimerReading } from "@/components/timers/timer-clock";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { serverNow } from "@/lib/client/server-clock";
import { CloseWatch } from "./close-watch";
import { ReadItem } from "./read-item";
import { WatchItemChoice } from "./watch-item-choice";
import type { WatchWindow } from "./window-view";

// One that goes on for a day need not fill the rail for a day.
const nearMs = 3_600_000;

type OpenWindowProps = {
  incidentKey: string;
  window: WatchWindow;
  /** The watch's clock, where the page has it already. */
  timer: RoomTimer | null;
  mayClose: boolean;
  /** The watch closed: what had the focus is gone. */
  onClosed: () => void;
};

/** A watch that goes on: how long, what each item shows (folded while its end is far), and what is missing until it can be closed. */
export function OpenWindow({ incidentKey, window, timer, mayClose, onClosed }: OpenWindowProps) {
  const [near] = useState(() => window.dueAt !== null && Date.parse(window.dueAt) - serverNow() < nearMs);
  return (
    <article aria-label={window.label}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="min-w-0 text-body">{window.label}</h3>
        {timer !== null && <TimeLeft timer={timer} />}
      </div>
      <Disclosure open={near} summary={<FoldedWords>{countWords(window.items.length)}</FoldedWords>}>
        <ul className="border-line border-t">
          {window.items.map((item) =>
            mayClose ? (
              <WatchItemChoice key={item.key} incidentKey={incidentKey} windowId={window.id} item={item} />
            ) : (
              <ReadItem key={item.key} item={item} />
            ),
          )}
        </ul>
      </Disclosure>
      <CloseWatch incidentKey={incidentKey} window={window} mayClose={mayClose} onClosed={onClosed} />
    </article>
  );
}

function countWords(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}

function TimeLeft({ timer }: { timer: RoomTimer }) {
  const { words, tone } = useTimerReading(timer);
  return (
    <span
      className={classNames(
        "ml-auto whitespace-nowrap font-bold font-mono",
        tone === "breach" && "text-breach",
        tone === "soon" && "text-soon",
      )}
    >
      {words}
    </span>
  );
}
