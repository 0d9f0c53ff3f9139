import type { RoomTimer } from "./room-view";

const most = 4;

/** Whether something is still to be done about it: running, or breached and not made good since. */
export function isOpenTimer({ state }: Pick<RoomTimer, "state">): boolean {
  return state === "running" || state === "breached";
}

/** Which clocks are chosen first where there are too many. */
function rank({ rule }: RoomTimer): number {
  if (rule === "fix_deployed") return 0;
  return rule === "status_update" ? 1 : 2;
}

function onePerRule(timers: readonly RoomTimer[]): RoomTimer[] {
  return timers.filter((timer, place) => timers.findIndex(({ rule }) => rule === timer.rule) === place);
}

/** Orders ISO texts; null before all. */
export function inTime(a: string | null, b: string | null): number {
  const [first, second] = [a ?? "", b ?? ""];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function byDue(a: RoomTimer, b: RoomTimer): number {
  return inTime(a.dueAt, b.dueAt);
}

/** The round that counts now: an older one that was missed is history where a newer one is open. */
function isCurrent(timer: RoomTimer, open: readonly RoomTimer[]): boolean {
  return open.every((other) => other.rule !== timer.rule || other.round <= timer.round);
}

/**
 * The clocks that the header says, four at most: those with a deadline to come or missed, the longest overdue or next due first, the
 * fix and the status update always among them; where fewer are open, the latest settled ones and then those that still wait for
 * their start fill up (R-SLA-19).
 */
export function headerTimers(timers: readonly RoomTimer[]): RoomTimer[] {
  const all = timers.filter(isOpenTimer);
  const open = all.filter((timer) => isCurrent(timer, all));
  const due = onePerRule(open.filter(({ dueAt }) => dueAt !== null).sort(byDue));
  const chosen = due.sort((a, b) => rank(a) - rank(b) || byDue(a, b)).slice(0, most);
  const shown = chosen.sort(byDue);
  const isShown = ({ rule }: RoomTimer) => shown.some((other) => other.rule === rule);
  const settled = timers
    .filter((timer) => timer.settledAt !== null && !isShown(timer))
    .sort((a, b) => inTime(b.settledAt, a.settledAt));
  const fix = settled.filter(({ rule }) => rule === "fix_deployed");
  const waiting = open.filter((timer) => timer.dueAt === null && !isShown(timer));
  return onePerRule([...shown, ...fix, ...settled, ...waiting]).slice(0, most);
}
