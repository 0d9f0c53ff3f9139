import { inTime, isOpenTimer } from "./header-timers";
import type { RoomTimer } from "./room-view";

/** The rounds of one rule: what stands in the list, and what can be unfolded under it. */
export type TimerGroup = { rule: string; shown: RoomTimer[]; earlier: RoomTimer[] };

export type TimerGroups = {
  /** Something is to be done by a known moment, the earliest first. */
  due: TimerGroup[];
  /** Waits for a moment that has not come. */
  waiting: TimerGroup[];
  /** Settled, the latest first. */
  settled: TimerGroup[];
  cancelled: TimerGroup[];
};

function settledMoment(timer: RoomTimer): string {
  return timer.settledAt ?? timer.breachedAt ?? "";
}

function latestFirst(a: RoomTimer, b: RoomTimer): number {
  const cancelled = Number(a.state === "cancelled") - Number(b.state === "cancelled");
  return cancelled || inTime(settledMoment(b), settledMoment(a)) || b.round - a.round;
}

function groupOf(rule: string, timers: readonly RoomTimer[]): TimerGroup {
  const open = timers.filter(isOpenTimer).sort((a, b) => inTime(earliest([a]), earliest([b])));
  const rest = timers.filter((timer) => !isOpenTimer(timer)).sort(latestFirst);
  if (open.length > 0) return { rule, shown: open, earlier: rest };
  return { rule, shown: rest.slice(0, 1), earlier: rest.slice(1) };
}

// After every ISO text.
const never = "~";

function earliest(timers: readonly RoomTimer[]): string {
  return timers.reduce((first, { dueAt }) => (dueAt !== null && dueAt < first ? dueAt : first), never);
}

function kindOf({ shown }: TimerGroup): keyof TimerGroups {
  if (shown.some(isOpenTimer)) return earliest(shown) === never ? "waiting" : "due";
  return shown.some(({ state }) => state === "cancelled") ? "cancelled" : "settled";
}

/** All clocks of an incident by rule, so that many rounds of one cadence stay one line; no breach is left out (R-SLA-19). */
export function timerGroups(timers: readonly RoomTimer[]): TimerGroups {
  const rules = [...new Set(timers.map(({ rule }) => rule))];
  const groups = rules.map((rule) =>
    groupOf(
      rule,
      timers.filter((timer) => timer.rule === rule),
    ),
  );
  const of = (kind: keyof TimerGroups) => groups.filter((group) => kindOf(group) === kind);
  const latest = ({ shown }: TimerGroup) => shown.map(settledMoment).join();
  return {
    due: of("due").sort((a, b) => inTime(earliest(a.shown), earliest(b.shown))),
    waiting: of("waiting"),
    settled: of("settled").sort((a, b) => inTime(latest(b), latest(a))),
    cancelled: of("cancelled"),
  };
}
