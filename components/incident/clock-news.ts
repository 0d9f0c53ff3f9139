import type { RoomTimer } from "./room-view";

const minuteMs = 60_000;
const warnings = [5, 15, 30];

type Clock = Pick<RoomTimer, "label" | "state" | "automatic" | "dueAt" | "breachAt">;

function within(moment: number, since: number, now: number): boolean {
  return since < moment && moment <= now;
}

function newsOf({ label, state, automatic, dueAt, breachAt }: Clock, since: number, now: number): string[] {
  if ((state !== "running" && state !== "breached") || dueAt === null) return [];
  if (breachAt !== null && !automatic && within(Date.parse(breachAt), since, now)) return [`${label}: late`];
  const due = Date.parse(dueAt);
  const left = warnings.find((minutes) => within(due - minutes * minuteMs, since, now));
  return left === undefined ? [] : [`${label}: due in ${left} minutes`];
}

/** What a listener is told of the clocks: 30, 15 and 5 minutes left, and a breach, for what happened after `since` and up to `now`. */
export function clockNews(timers: readonly Clock[], since: number, now: number): string[] {
  return timers.flatMap((timer) => newsOf(timer, since, now));
}
