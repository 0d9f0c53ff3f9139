import { type IncidentStatus, isOpenStatus } from "./incident-status";
import { type Refusal, refuse } from "./refusal";

/** Whether the page can be acknowledged: once, while the incident is open (R-SLA-01, R-SLA-08). */
export function acknowledgement(incident: {
  status: IncidentStatus;
  acknowledgedAt: Date | null;
}): true | Refusal {
  if (incident.acknowledgedAt) {
    return refuse(
      "conflict",
      "acknowledged",
      `The page was acknowledged at ${incident.acknowledgedAt.toISOString()} already.`,
    );
  }
  return isOpenStatus(incident.status)
    ? true
    : refuse("conflict", "R-INC-10", "The incident is over: there is nothing to acknowledge.");
}
