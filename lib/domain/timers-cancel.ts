import type { SlaTimer } from "./timer";
import { about, type CancelReason, type TimerEvent } from "./timer-event";
import { caughtUp, type TimerChange, type TimerContext } from "./timers-change";

/** Cancels the running rows that are chosen; breached ones keep their breach. */
export function cancelWhere(
  timers: readonly SlaTimer[],
  chosen: (timer: SlaTimer) => boolean,
  reason: CancelReason,
  now: Date,
): TimerChange {
  const events: TimerEvent[] = [];
  const next = timers.map((timer): SlaTimer => {
    if (timer.state !== "running" || !chosen(timer)) return timer;
    events.push({ ...about(timer, now), type: "timer.cancelled", dueAt: timer.dueAt, reason });
    return { ...timer, state: "cancelled" };
  });
  return { timers: next, events };
}

/** Cancels all running timers of an incident that was merged or called off (R-SLA-00); breaches up to now are recorded first. */
export function cancelAll(timers: readonly SlaTimer[], reason: CancelReason, ctx: TimerContext): TimerChange {
  return caughtUp(timers, ctx.now, (current) => cancelWhere(current, () => true, reason, ctx.now));
}

/** Cancels the timers that still wait for a deployment when an incident is closed: there will be nothing to watch. */
export function cancelWaiting(timers: readonly SlaTimer[], ctx: TimerContext): TimerChange {
  const waiting = (timer: SlaTimer) => timer.anchor === "deployed" && timer.anchorAt === null;
  return caughtUp(timers, ctx.now, (current) => cancelWhere(current, waiting, "incident closed", ctx.now));
}
