import { durationMs } from "./iso-duration";
import { isOpen, type SlaTimer } from "./timer";

/** A moment at which the engine does something about a timer by itself (R-SLA-00). */
export type TimerStep =
  | { kind: "warn"; at: Date; share: number }
  | { kind: "due" | "breach" | "remind" | "fire"; at: Date };

/** Whether the moment that the timer is due at now was already told of. */
export function dueWasTold({ toldDueAt, dueAt }: SlaTimer): boolean {
  return toldDueAt !== null && toldDueAt.getTime() === dueAt?.getTime();
}

/** When a share of the timer's time has passed. */
export function shareMoment(timer: SlaTimer & { dueAt: Date }, share: number): Date {
  const from = (timer.anchorAt ?? timer.dueAt).getTime();
  return new Date(from + (timer.dueAt.getTime() - from) * share);
}

/**
 * The reminders of an unmet timer that are still to come stand on a grid of `remind` from the due moment. The next one after the
 * last told; the one at the moment of the breach is left out, because the breach itself speaks then.
 */
export function nextReminder(timer: SlaTimer & { dueAt: Date }): Date | null {
  return reminderAfter(timer, timer.remindedAt ?? timer.dueAt);
}

/** The latest reminder that has passed untold by `now`, or null: of several that were missed only that one is told. */
export function passedReminder(timer: SlaTimer & { dueAt: Date }, now: Date): Date | null {
  const first = nextReminder(timer);
  if (first === null || first > now || timer.remind === null) return null;
  const every = durationMs(timer.remind);
  const due = timer.dueAt.getTime();
  const last = new Date(due + Math.floor((now.getTime() - due) / every) * every);
  if (last.getTime() !== timer.breachAt?.getTime()) return last;
  const before = new Date(last.getTime() - every);
  return before >= first ? before : null;
}

function reminderAfter(timer: SlaTimer & { dueAt: Date }, after: Date): Date | null {
  if (timer.remind === null || timer.automatic) return null;
  const every = durationMs(timer.remind);
  if (every <= 0) return null;
  const due = timer.dueAt.getTime();
  const told = Math.max(0, Math.floor((after.getTime() - due) / every));
  const next = new Date(due + (told + 1) * every);
  return next.getTime() === timer.breachAt?.getTime() ? new Date(next.getTime() + every) : next;
}

/** A timer with a deadline that the product watches: not one that waits, nor one of an incident recorded afterwards (R-INC-13). */
export type WatchedTimer = SlaTimer & { dueAt: Date; breachAt: Date };

/** The timer as one that the product watches, or null. */
export function watched(timer: SlaTimer): WatchedTimer | null {
  const { dueAt, breachAt } = timer;
  return isOpen(timer) && dueAt !== null && breachAt !== null ? { ...timer, dueAt, breachAt } : null;
}

/** What happens next by itself with a timer, or null. A moment in the past has not been acted on yet. */
export function nextStep(timer: SlaTimer): TimerStep | null {
  const open = watched(timer);
  if (open === null) return null;
  const steps = open.automatic ? automaticSteps(open) : personSteps(open);
  return steps.reduce<TimerStep | null>(
    (next, step) => (next === null || step.at < next.at ? step : next),
    null,
  );
}

/** An automatic rule fires when it is due; where nobody could be reached, once more when its grace is over. */
function automaticSteps(timer: WatchedTimer): TimerStep[] {
  if (timer.state !== "running") return [];
  return [{ kind: "fire", at: dueWasTold(timer) ? timer.breachAt : timer.dueAt }];
}

function personSteps(timer: WatchedTimer): TimerStep[] {
  const steps: TimerStep[] = [];
  const reminder = nextReminder(timer);
  if (reminder !== null) steps.push({ kind: "remind", at: reminder });
  if (timer.state !== "running") return steps;
  const share = timer.warnAt.find((one) => one > timer.warned);
  if (share !== undefined && !dueWasTold(timer))
    steps.push({ kind: "warn", share, at: shareMoment(timer, share) });
  const apart = timer.dueAt < timer.breachAt;
  if (apart && !dueWasTold(timer)) steps.push({ kind: "due", at: timer.dueAt });
  steps.push({ kind: "breach", at: timer.breachAt });
  return steps;
}

/**
 * The row with the moment at which the engine looks at it next. What is past already is asked for `now`, so that a rule armed
 * after its due moment can be told from one that the engine came late to.
 */
export function scheduled(timer: SlaTimer, now: Date): SlaTimer {
  const step = nextStep(timer);
  const nextAt = step === null ? null : step.at > now ? step.at : now;
  return nextAt?.getTime() === timer.nextAt?.getTime() ? timer : { ...timer, nextAt };
}
