import type { TimerFacts } from "./timer-words";

const minute = 60_000;
const marks = [5, 15, 30];

function said(timer: TimerFacts, from: number, to: number): string | null {
  if (timer.dueAt === null || timer.settledAt !== null) return null;
  if (timer.state !== "running" && timer.state !== "breached") return null;
  const due = Date.parse(timer.dueAt);
  const late = timer.breachAt === null ? due : Date.parse(timer.breachAt);
  if (from < late && to >= late) return `${timer.label} is late.`;
  if (to >= due) return null;
  const passed = marks.find((mark) => from < due - mark * minute && to >= due - mark * minute);
  return passed === undefined ? null : `${timer.label}: less than ${passed} minutes left.`;
}

/**
 * What to say aloud about the timers for the time from one moment to another: 30, 15 and 5 minutes before the due moment, and a breach;
 * of several marks of one timer only the latest. Empty when there is nothing to say.
 */
export function timerAnnouncement(timers: readonly TimerFacts[], from: number, to: number): string {
  return timers
    .map((timer) => said(timer, from, to))
    .filter((sentence) => sentence !== null)
    .join(" ");
}
