import type { Severity } from "./severity";
import { isOpen, type SlaTimer, type TimerRule } from "./timer";
import { type ArmReason, about, type CancelReason, type TimerEvent } from "./timer-event";
import { armedEvent, breachMoment, newTimer } from "./timers-arm";
import { caughtUp, nextRound, type TimerChange, type TimerContext } from "./timers-change";

/**
 * Arms one more clock of a rule that counts from a given moment and may run several times at once, such as the confirmation of each verbal
 * approval (R-APR-04) or an action item (R-SLA-18, whose date and label are `given`); it concerns one person. Without such a rule in the policy nothing is armed.
 */
export function armGiven(
  timers: readonly SlaTimer[],
  rules: readonly TimerRule[],
  key: string,
  severity: Severity,
  about: { from: Date; personId: string; reason: ArmReason; given?: { dueAt: Date; label: string } },
  ctx: TimerContext,
): TimerChange & { timerId: string | null; dueAt: Date | null } {
  const rule = rules.find((candidate) => candidate.rule === key);
  if (rule === undefined) return { timers: [...timers], events: [], timerId: null, dueAt: null };
  const { from, personId, reason, given } = about;
  const own = given && { ...given, breachAt: breachMoment(rule, given.dueAt) };
  const row: SlaTimer = { ...newTimer(rule, severity, from, nextRound(timers, key), ctx), personId, ...own };
  const change = caughtUp(timers, ctx.now, (current) => ({
    timers: [...current, row],
    events: [armedEvent(row, reason, ctx)],
  }));
  return { ...change, timerId: row.id, dueAt: row.dueAt };
}

/** Settles one clock by its id, `met` in time, else `met_late` with its breach kept (R-SLA-19); changes nothing where it is settled or unknown. */
export function settleGiven(
  timers: readonly SlaTimer[],
  timerId: string | null,
  done: { at: Date; eventId: string },
  ctx: TimerContext,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const events: TimerEvent[] = [];
    const next = current.map((timer): SlaTimer => {
      if (timer.id !== timerId || !isOpen(timer)) return timer;
      const late = timer.state === "breached" || (timer.breachAt !== null && done.at > timer.breachAt);
      const breachedAt = late ? (timer.breachedAt ?? timer.breachAt) : null;
      const { dueAt } = timer;
      events.push(
        late
          ? { ...about(timer, done.at), type: "timer.met_late", dueAt, breachedAt, nextDueAt: null }
          : { ...about(timer, done.at), type: "timer.met", dueAt, nextDueAt: null },
      );
      const state = late ? "met_late" : "met";
      return { ...timer, state, breachedAt, settledAt: done.at, settledBy: done.eventId };
    });
    return { timers: next, events };
  });
}

/**
 * Moves one running clock to another date, person or label (R-SLA-18). One that has breached and moves ahead again runs anew, and its breach stays on the
 * timeline as withdrawn; changes nothing where it is settled, unknown, or the same.
 */
export function moveGiven(
  timers: readonly SlaTimer[],
  timerId: string,
  to: { dueAt: Date; personId: string; label: string },
  ctx: TimerContext,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const events: TimerEvent[] = [];
    const next = current.map((timer): SlaTimer => {
      if (timer.id !== timerId || !isOpen(timer)) return timer;
      const row: SlaTimer = { ...timer, ...to, breachAt: to.dueAt };
      if (timer.dueAt?.getTime() === to.dueAt.getTime()) return row;
      events.push({ ...about(row, ctx.now), type: "timer.moved", from: timer.dueAt, to: to.dueAt });
      const runs: SlaTimer = { ...row, warned: 0, remindedAt: null };
      if (timer.state !== "breached" || to.dueAt <= ctx.now || timer.breachedAt === null) return runs;
      const { dueAt: earlierDueAt, breachedAt } = timer;
      const note = "was breached under an earlier date";
      events.push({
        ...about(row, ctx.now),
        type: "timer.breach_withdrawn",
        earlierDueAt,
        breachedAt,
        dueAt: to.dueAt,
        note,
      });
      return { ...runs, state: "running", breachedAt: null };
    });
    return { timers: next, events };
  });
}

/** Stops one clock by its id without its having been met; a breach that it had stays on record (R-SLA-19). */
export function cancelGiven(
  timers: readonly SlaTimer[],
  timerId: string,
  reason: CancelReason,
  ctx: TimerContext,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const events: TimerEvent[] = [];
    const next = current.map((timer): SlaTimer => {
      if (timer.id !== timerId || !isOpen(timer)) return timer;
      events.push({ ...about(timer, ctx.now), type: "timer.cancelled", dueAt: timer.dueAt, reason });
      return { ...timer, state: "cancelled" };
    });
    return { timers: next, events };
  });
}
