import { type TimerTone, timerReading } from "@/components/timers/timer-words";
import { durationWords } from "@/lib/domain/duration";
import type { UrgentView } from "./notice-view";

const minute = 60_000;
const aheadMs = 24 * 60 * minute;

export type UrgentTone = Extract<TimerTone, "calm" | "soon" | "breach">;

/**
 * The most urgent clock as it stands before a page's title, and its state: `12m`, `4m late`. It changes by the minute. Null while nothing is due
 * within a day.
 */
export function urgentWords(
  urgent: UrgentView["urgent"],
  now: number,
): { words: string; tone: UrgentTone } | null {
  if (urgent === null) return null;
  const { label, anchorAt, dueAt } = urgent;
  const left = Date.parse(dueAt) - now;
  if (left > aheadMs) return null;
  if (Math.abs(left) < minute) return { words: "due now", tone: left > 0 ? "soon" : "breach" };
  if (left < 0) return { words: `${durationWords(-left)} late`, tone: "breach" };
  const timer = {
    label,
    state: "running",
    anchor: "started",
    anchorAt,
    dueAt,
    breachAt: dueAt,
    settledAt: null,
  } as const;
  return { words: durationWords(left), tone: timerReading(timer, now).tone === "soon" ? "soon" : "calm" };
}
