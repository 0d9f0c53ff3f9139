import type { TimerFacts } from "@/components/timers/timer-words";
import type { OpenIncident } from "./dashboard-view";

/** What is due next on an incident, as a clock counted from its start; null where nothing has a date. */
export function leadTimer({ nextDue, startedAt }: OpenIncident): TimerFacts | null {
  if (nextDue === null) return null;
  const { label, dueAt, breachAt } = nextDue;
  return {
    label,
    state: "running",
    anchor: "started",
    anchorAt: startedAt,
    dueAt,
    breachAt,
    settledAt: null,
  };
}
