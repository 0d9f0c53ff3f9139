import type { TimerFacts } from "@/components/timers/timer-words";

/** The clock of the fix, of which an approver needs to know only when it is due. */
export function fixTimer(dueAt: string): TimerFacts {
  return {
    label: "Fix deployed",
    state: "running",
    anchor: "started",
    anchorAt: null,
    dueAt,
    breachAt: dueAt,
    settledAt: null,
  };
}
