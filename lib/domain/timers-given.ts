import type { Severity } from "./severity";
import { isOpen, type SlaTimer, type TimerRule } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { armedEvent, newTimer } from "./timers-arm";
import { caughtUp, nextRound, type TimerChange, type TimerContext } from "./timers-change";

/**
 * Arms one more clock of a rule that counts from a given moment and may run several times at once, such as the confirmation of each verbal
 * approval (R-APR-04); it concerns one person. Without such a rule in the policy nothing is armed.
 */
export function armGiven(
  timers: readonly SlaTimer[],
  rules: readonly TimerRule[],
  key: string,
  severity: Severity,
  about: { from: Date; personId: string },
  ctx: TimerContext,
): TimerChange & { timerId: string | null; dueAt: Date | null } {
  const rule = rules.find((candidate) => candidate.rule === key);
  if (rule === undefined) return { timers: [...timers], events: [], timerId: null, dueAt: null };
  const { from, personId } = about;
  const row = { ...newTimer(rule, severity, from, nextRound(timers, key), ctx), personId };
  const change = caughtUp(timers, ctx.now, (current) => ({
    timers: [...current, row],
    events: [armedEvent(row, "spoken", ctx)],
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
