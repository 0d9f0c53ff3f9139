import type { ApprovalRole } from "./hotfix-words";
import type { IncidentRole, OrgRole } from "./roles";

/** What the roles on an incident are called on screen. */
export const incidentRoleLabels: Record<IncidentRole, string> = {
  incident_commander: "incident commander",
  on_call_engineer: "on-call engineer",
  engineering_lead: "engineering lead",
  on_call_manager: "on-call manager",
  product_manager: "product manager",
  communications_lead: "communications lead",
  scribe: "scribe",
  responder: "responder",
  executive: "executive",
  stakeholder: "stakeholder",
};

export const orgRoleLabels: Record<OrgRole, string> = { admin: "administrator", ...incidentRoleLabels };

/** What a slot of approval is called; `reviewer` is the ordinary review of a pull request. */
export function approvalRoleLabel(role: ApprovalRole): string {
  return role === "reviewer" ? "reviewer" : incidentRoleLabels[role];
}
