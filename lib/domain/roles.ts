/** Roles assigned on one incident (R-INC-09). */
export const incidentRoles = [
  "incident_commander",
  "on_call_engineer",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "communications_lead",
  "scribe",
  "responder",
  "executive",
  "stakeholder",
] as const;
export type IncidentRole = (typeof incidentRoles)[number];

/** Roles held organisation-wide; `admin` exists only here. */
export const orgRoles = ["admin", ...incidentRoles] as const;
export type OrgRole = (typeof orgRoles)[number];

/** Roles that several people hold at once on one incident. */
export const sharedRoles = [
  "responder",
  "executive",
  "stakeholder",
] as const satisfies readonly IncidentRole[];

/** Roles whose holder approves hotfixes: assigned on an incident only to somebody who holds them organisation-wide. */
export const approvingRoles = [
  "engineering_lead",
  "on_call_manager",
  "product_manager",
] as const satisfies readonly IncidentRole[];

/** Whether the role's holder approves hotfixes. */
export function isApprovingRole(role: OrgRole): boolean {
  return approvingRoles.some((approving) => approving === role);
}

/** Whether several people hold the role at once on one incident; the others are handed over. */
export function isSharedRole(role: IncidentRole): boolean {
  return sharedRoles.some((shared) => shared === role);
}
