import type { TimerFacts } from "@/components/timers/timer-words";
import type { OpenIncident } from "./dashboard-view";

/** What is due next on an incident, as a clock counted from its start; null where nothing has a date. What leads an incident breaches when it is due. */
export function leadTimer({ nextDue, startedAt }: OpenIncident): TimerFacts | null {
  if (nextDue === null) return null;
  const { label, dueAt } = nextDue;
  return {
    label,
    state: "running",
    anchor: "started",
    anchorAt: startedAt,
    dueAt,
    breachAt: dueAt,
    settledAt: null,
  };
}
