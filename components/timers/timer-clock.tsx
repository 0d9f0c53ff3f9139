"use client";

import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { momentWords } from "@/components/ui/moment-words";
import { useNow } from "@/components/ui/server-clock";
import { useZone } from "@/components/ui/zone";
import { type TimerFacts, type TimerReading, type TimerTone, timerReading, timerStepMs } from "./timer-words";

const colours: Record<TimerTone, string> = {
  calm: "text-ink",
  soon: "text-soon",
  breach: "text-breach",
  ok: "text-ok",
  late: "text-breach",
  off: "text-hold",
};

// Durations never wrap; the words of a timer that does not run may.
const durationLook = "whitespace-nowrap font-bold font-mono text-lead";

/** What a timer says now; renders again only as often as its words can change. */
export function useTimerReading(timer: TimerFacts): TimerReading & { now: number } {
  const coarse = useNow(10_000);
  const now = useNow(timerStepMs(timer, coarse));
  return { ...timerReading(timer, now), now };
}

/** "due 16:30Z" in the person's zone and UTC; null for a timer without a date. */
function useDueWords(dueAt: string | null, now: number): string | null {
  const { timeZone, utcOnly } = useZone();
  if (dueAt === null) return null;
  const words = momentWords(new Date(dueAt), new Date(now), timeZone, utcOnly);
  return `due ${words.local === null ? words.utc : `${words.local}, ${words.utc}`}`;
}

export type TimerClockProps = {
  timer: TimerFacts;
  /** Shows the due moment under the words; it is always in the tooltip. */
  showDue?: boolean;
  className?: string;
};

/** One timer of a strip: its name and its countdown in words. Overdue is a wash, a bar and words (R-SLA-19). */
export function TimerClock({ timer, showDue = false, className }: TimerClockProps) {
  const id = useId();
  const { words, tone, now } = useTimerReading(timer);
  const due = useDueWords(timer.dueAt, now);
  const breach = tone === "breach";
  return (
    <div
      data-tone={tone}
      {...(due === null ? {} : { title: due })}
      className={classNames(
        "min-w-0 border border-line py-2 px-2.5",
        breach ? "border-l-[6px] border-l-breach bg-p0-wash" : "bg-surface",
        className,
      )}
    >
      <div id={id} className={classNames("text-note", breach ? "text-ink" : "text-ink-2")}>
        {timer.label}
      </div>
      <div
        role="timer"
        aria-live="off"
        aria-labelledby={id}
        className={classNames(tone === "off" ? "leading-6" : durationLook, colours[tone])}
      >
        {words}
      </div>
      {showDue && due !== null && <div className="text-ink-2 text-note">{due}</div>}
    </div>
  );
}

/** A timer in a line of a list: only its words, in their colour. The name stands elsewhere in the line. */
export function TimerWords({ timer, className }: { timer: TimerFacts; className?: string }) {
  const { words, tone, now } = useTimerReading(timer);
  const due = useDueWords(timer.dueAt, now);
  return (
    <span
      role="timer"
      aria-live="off"
      aria-label={timer.label}
      data-tone={tone}
      {...(due === null ? {} : { title: due })}
      className={classNames(
        tone !== "off" && "whitespace-nowrap font-bold font-mono",
        tone === "breach" && "border-breach border-l-[6px] bg-p0-wash py-0.5 pr-1.5 pl-1.5",
        colours[tone],
        className,
      )}
    >
      {words}
    </span>
  );
}
