import type { RoomTimer } from "./room-view";

const most = 4;

/** Whether something is still to be done about it: running, or breached and not made good since. */
export function isOpenTimer({ state }: Pick<RoomTimer, "state">): boolean {
  return state === "running" || state === "breached";
}

function rank({ rule }: RoomTimer): number {
  if (rule === "fix_deployed") return 0;
  return rule === "status_update" ? 1 : 2;
}

function onePerRule(timers: readonly RoomTimer[]): RoomTimer[] {
  return timers.filter((timer, place) => timers.findIndex(({ rule }) => rule === timer.rule) === place);
}

function byDue(a: RoomTimer, b: RoomTimer): number {
  return (a.dueAt ?? "").localeCompare(b.dueAt ?? "");
}

/**
 * The clocks that the header says, four at most: those with a deadline to come or missed, the fix first, the status update second, then
 * by due time; where fewer are open, the latest settled ones and then those that still wait for their start fill up (R-SLA-19).
 */
export function headerTimers(timers: readonly RoomTimer[]): RoomTimer[] {
  const open = timers.filter(isOpenTimer);
  const due = onePerRule(open.filter(({ dueAt }) => dueAt !== null).sort(byDue));
  const shown = due.sort((a, b) => rank(a) - rank(b) || byDue(a, b)).slice(0, most);
  const isShown = ({ rule }: RoomTimer) => shown.some((other) => other.rule === rule);
  const settled = timers
    .filter((timer) => timer.settledAt !== null && !isShown(timer))
    .sort((a, b) => (b.settledAt ?? "").localeCompare(a.settledAt ?? ""));
  const fix = settled.filter(({ rule }) => rule === "fix_deployed");
  const waiting = open.filter((timer) => timer.dueAt === null && !isShown(timer));
  return onePerRule([...shown, ...fix, ...settled, ...waiting]).slice(0, most);
}
