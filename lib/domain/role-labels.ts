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
