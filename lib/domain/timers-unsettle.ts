import type { SlaTimer } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { cancelWhere } from "./timers-cancel";
import { caughtUp, type TimerChange, type TimerContext } from "./timers-change";
import { oneRunning, rejudgedEvents } from "./timers-rejudge";

/** What a settled row was before: breached where the breach is on record, else running; a retrospective row loses its judgement. */
function reopened(timer: SlaTimer, retrospective: boolean): SlaTimer {
  const breached = timer.breachedAt !== null && !timer.automatic && !retrospective;
  return {
    ...timer,
    state: breached ? "breached" : "running",
    breachAt: retrospective ? null : timer.breachAt,
    breachedAt: breached ? timer.breachedAt : null,
    settledAt: null,
    settledBy: null,
  };
}

/** Whether a later row exists only because the earlier one had been settled: the next round of its cadence, or the same deadline again. */
function replaces(settled: SlaTimer, later: SlaTimer): boolean {
  if (later.rule !== settled.rule || later.round <= settled.round) return false;
  const sameDeadline = later.dueAt !== null && later.dueAt.getTime() === settled.dueAt?.getTime();
  return sameDeadline || later.anchorAt?.getTime() === settled.settledAt?.getTime();
}

/**
 * Takes back what a timeline event settled, when that entry is hidden: its rows run again, or show their breach again, and breach at
 * once where their moment has passed. A round armed because of that settlement is cancelled.
 */
export function unsettle(timers: readonly SlaTimer[], eventId: string, ctx: TimerContext): TimerChange {
  const settled = timers.filter((timer) => timer.settledBy === eventId);
  const follows = (timer: SlaTimer) =>
    timer.settledBy !== eventId && settled.some((first) => replaces(first, timer));
  const takeBack = (current: readonly SlaTimer[]): TimerChange => {
    const events: TimerEvent[] = [];
    const next = current.map((timer) => {
      if (timer.settledBy !== eventId) return timer;
      const row = reopened(timer, ctx.retrospective);
      const state = row.state === "breached" ? "breached" : "running";
      events.push({ ...about(row, ctx.now), type: "timer.unsettled", dueAt: row.dueAt, state });
      events.push(...rejudgedEvents(timer, row, ctx.now, "was judged late by an entry since withdrawn"));
      return row;
    });
    return { timers: next, events };
  };
  return caughtUp(
    timers,
    ctx.now,
    (current) => cancelWhere(current, follows, "entry withdrawn", ctx.now),
    takeBack,
    (current) => oneRunning(current, ctx.now),
  );
}
