import type { z } from "zod";
import type { timerView } from "@/lib/contracts/timers";
import { effectiveState, type SlaTimer } from "@/lib/domain/timer";

export type TimerView = z.output<typeof timerView>;

/** A timer as the API answers it: a deadline that passed unmet reads `breached`, whether or not that is on record yet. */
export function timerViewOf(timer: SlaTimer, now: Date): TimerView {
  const { id, rule, label, severity, automatic, anchor, round, settledBy, notify } = timer;
  return {
    ...{ id, rule, label, severity, automatic, anchor, round, settledBy, notify },
    state: effectiveState(timer, now),
    anchorAt: timer.anchorAt?.toISOString() ?? null,
    dueAt: timer.dueAt?.toISOString() ?? null,
    breachAt: timer.breachAt?.toISOString() ?? null,
    breachedAt: timer.breachedAt?.toISOString() ?? null,
    settledAt: timer.settledAt?.toISOString() ?? null,
  };
}
