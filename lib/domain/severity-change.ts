import { type IncidentStatus, isOpenStatus } from "./incident-status";
import { type Refusal, refuse } from "./refusal";
import type { Severity } from "./severity";
import { statusLabels } from "./status-labels";

/** Whether the severity may become `to`: only while the incident is open, and only another one (R-SEV-05). */
export function severityChange(
  incident: { severity: Severity; status: IncidentStatus },
  to: Severity,
): true | Refusal {
  if (!isOpenStatus(incident.status)) {
    const detail = `The incident is ${statusLabels[incident.status].toLowerCase()}: its severity changes only while it is open.`;
    return refuse("conflict", "R-SEV-05", detail);
  }
  if (incident.severity === to) return refuse("conflict", "R-SEV-05", `The incident is ${to} already.`);
  return true;
}
