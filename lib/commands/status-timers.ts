import { timerFrame } from "@/lib/commands/timer-frame";
import type { IncidentState } from "@/lib/db/incident-state";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { StatusChange } from "@/lib/domain/status-change";
import { cancelAll, cancelWaiting } from "@/lib/domain/timers-cancel";
import { catchUp, type TimerChange } from "@/lib/domain/timers-change";
import { reopen } from "@/lib/domain/timers-reopen";
import { resolve } from "@/lib/domain/timers-resolve";

/** What a move of the status does to the clocks (R-SLA-00). */
export function statusTimers(
  { row, timers }: IncidentState,
  policy: ResponsePolicy,
  change: StatusChange & { eventId: string },
  now: Date,
): TimerChange {
  const { level, anchors, timing } = timerFrame(row, policy, now);
  switch (change.kind) {
    case "resolve":
      return resolve(timers, level, change, timing);
    case "reopen":
      return reopen(timers, level, { at: now }, { ...anchors, resolvedAt: null }, timing);
    case "close":
      return cancelWaiting(timers, timing);
    case "merge":
      return cancelAll(timers, "incident merged", timing);
    case "cancel":
      return cancelAll(timers, "incident cancelled", timing);
    default:
      return catchUp(timers, now);
  }
}
