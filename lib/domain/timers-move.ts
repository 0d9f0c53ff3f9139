import type { SlaTimer, TimerAnchor } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { caughtUp, type TimerChange, type TimerContext } from "./timers-change";
import { oneRunning, rejudgedEvents } from "./timers-rejudge";

/** A correction of one of the incident's moments, such as its start. */
export type AnchorMove = { anchor: Exclude<TimerAnchor, "given">; from: Date; to: Date };

function shifted(timer: SlaTimer, move: AnchorMove): SlaTimer {
  const by = move.to.getTime() - move.from.getTime();
  const shift = (moment: Date | null) => (moment === null ? null : new Date(moment.getTime() + by));
  return { ...timer, anchorAt: move.to, dueAt: shift(timer.dueAt), breachAt: shift(timer.breachAt) };
}

/** Whether a settlement counts as late although it happened in time, because the breach was on record before anybody said so. */
function lateOnRecordOnly(timer: SlaTimer): boolean {
  const { breachAt, settledAt } = timer;
  return timer.state === "met_late" && breachAt !== null && settledAt !== null && settledAt <= breachAt;
}

/** Judges a moved row anew: a breach whose moment now lies ahead is withdrawn, a settlement is measured against the new deadline. */
function judged(timer: SlaTimer, before: SlaTimer, now: Date): SlaTimer {
  const { breachAt, settledAt } = timer;
  switch (timer.state) {
    case "breached":
      return breachAt !== null && breachAt > now ? { ...timer, state: "running", breachedAt: null } : timer;
    case "met":
    case "met_late": {
      if (lateOnRecordOnly(before)) return timer;
      const late = breachAt !== null && settledAt !== null && settledAt > breachAt;
      if (!late) return { ...timer, state: "met", breachedAt: null };
      return { ...timer, state: "met_late", breachedAt: timer.breachedAt ?? breachAt };
    }
    default:
      return timer;
  }
}

/**
 * Moves every deadline that counts from the corrected moment by the same distance (R-SLA-21). Nothing happens silently: a
 * moved deadline, a breach that no longer holds and a settlement judged otherwise each have their event. Cancelled rows and
 * later rounds of a cadence, which count from what was last sent, stay.
 */
export function moveAnchor(timers: readonly SlaTimer[], move: AnchorMove, ctx: TimerContext): TimerChange {
  const note =
    move.anchor === "started"
      ? "was breached under the earlier start"
      : "was breached under the earlier time";
  const moveAll = (current: readonly SlaTimer[]): TimerChange => {
    const events: TimerEvent[] = [];
    const next = current.map((timer) => {
      const counts = timer.anchor === move.anchor && timer.anchorAt?.getTime() === move.from.getTime();
      if (!counts || timer.state === "cancelled") return timer;
      const row = judged(shifted(timer, move), timer, ctx.now);
      if (timer.dueAt !== null) {
        events.push({ ...about(row, ctx.now), type: "timer.moved", from: timer.dueAt, to: row.dueAt });
      }
      events.push(...rejudgedEvents(timer, row, ctx.now, note));
      return row;
    });
    return { timers: next, events };
  };
  if (move.from.getTime() === move.to.getTime()) return caughtUp(timers, ctx.now);
  return caughtUp(timers, ctx.now, moveAll, (current) => oneRunning(current, ctx.now));
}

/** A correction of the incident's start (R-SLA-21). */
export function moveStart(timers: readonly SlaTimer[], from: Date, to: Date, ctx: TimerContext): TimerChange {
  return moveAnchor(timers, { anchor: "started", from, to }, ctx);
}

/**
 * Gives, changes or takes away the moment of a rule whose deadline is given by hand, such as the date of a P2's release
 * (R-SLA-14). Only its running row moves; a breach on record stays.
 */
export function giveDue(
  timers: readonly SlaTimer[],
  rule: string,
  dueAt: Date | null,
  ctx: TimerContext,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const events: TimerEvent[] = [];
    const next = current.map((timer): SlaTimer => {
      const moves = timer.rule === rule && timer.anchor === "given" && timer.state === "running";
      if (!moves || timer.dueAt?.getTime() === dueAt?.getTime()) return timer;
      events.push({ ...about(timer, ctx.now), type: "timer.moved", from: timer.dueAt, to: dueAt });
      return { ...timer, anchorAt: dueAt, dueAt, breachAt: ctx.retrospective ? null : dueAt };
    });
    return { timers: next, events };
  });
}
