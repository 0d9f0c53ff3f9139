import type { SlaTimer } from "./timer";
import { about, type BreachNote, type TimerEvent } from "./timer-event";
import { cancelWhere } from "./timers-cancel";
import { caughtUp, type TimerChange, type TimerContext } from "./timers-change";

/** The events of a row that a correction judged otherwise: its new verdict, and the breach that no longer holds (R-SLA-21). */
export function rejudgedEvents(before: SlaTimer, row: SlaTimer, now: Date, note: BreachNote): TimerEvent[] {
  const events: TimerEvent[] = [];
  const { dueAt } = row;
  const [from, to] = [verdictOf(before), verdictOf(row)];
  if (from !== null && to !== null && from !== to) {
    events.push({ ...about(row, now), type: "timer.rejudged", from, to, dueAt });
  }
  if (before.breachedAt !== null && row.breachedAt === null) {
    const { breachedAt, dueAt: earlierDueAt } = before;
    events.push({
      ...about(row, now),
      type: "timer.breach_withdrawn",
      earlierDueAt,
      breachedAt,
      dueAt,
      note,
    });
  }
  return events;
}

function verdictOf(timer: SlaTimer): "met" | "met_late" | null {
  return timer.state === "met" || timer.state === "met_late" ? timer.state : null;
}

/** Leaves at most one running row of each rule, the latest: a correction may have set earlier rounds running again beside it. */
export function oneRunning(timers: readonly SlaTimer[], now: Date): TimerChange {
  const latest = new Map<string, number>();
  for (const timer of timers) {
    if (timer.state === "running") latest.set(timer.rule, Math.max(latest.get(timer.rule) ?? 0, timer.round));
  }
  const older = (timer: SlaTimer) => timer.round < (latest.get(timer.rule) ?? 0);
  return cancelWhere(timers, older, "replaced by a later round", now);
}

function retimed(timer: SlaTimer, at: Date, eventId: string, retrospective: boolean): SlaTimer {
  const late = timer.breachAt !== null && at > timer.breachAt;
  const stays = timer.breachedAt !== null && !retrospective;
  return {
    ...timer,
    state: late || stays ? "met_late" : "met",
    breachedAt: stays ? timer.breachedAt : late ? timer.breachAt : null,
    settledAt: at,
    settledBy: eventId,
  };
}

/**
 * Moves what a timeline event settled to another moment, when that entry is re-timed, and hands it to another entry where `byEventId`
 * names one that says better when it happened. A breach on record stays; a settlement that now lies after its deadline
 * becomes `met_late`; on retrospective incidents the judgement follows the given time. Only for entries of the timeline: a cadence is
 * settled by what was sent, and that cannot be re-timed.
 */
export function retimeSettlement(
  timers: readonly SlaTimer[],
  eventId: string,
  at: Date,
  ctx: TimerContext,
  byEventId: string = eventId,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const events: TimerEvent[] = [];
    const next = current.map((timer) => {
      const same = byEventId === eventId && timer.settledAt?.getTime() === at.getTime();
      if (timer.settledBy !== eventId || same) return timer;
      const row = retimed(timer, at, byEventId, ctx.retrospective);
      events.push(...rejudgedEvents(timer, row, ctx.now, "was breached under the earlier time"));
      return row;
    });
    return { timers: next, events };
  });
}
