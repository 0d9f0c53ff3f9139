import type { Actor } from "./actor";
import { can } from "./permissions";
import { type Refusal, refuse } from "./refusal";
import { incidentRoleLabels, orgRoleLabels } from "./role-labels";
import { type IncidentRole, isApprovingRole, type OrgRole } from "./roles";

/** An approving role goes only to somebody who holds it organisation-wide, so that a commander cannot make approvers (R-INC-09). */
export function mayAssignRole(role: IncidentRole, targetOrgRoles: readonly OrgRole[]): true | Refusal {
  if (!isApprovingRole(role) || targetOrgRoles.includes(role)) return true;
  const label = incidentRoleLabels[role];
  return refuse(
    "conflict",
    "R-INC-09",
    `The role ${label} can be assigned only to somebody who holds it in the whole organisation.`,
  );
}

/**
 * Whether somebody's organisation-wide roles may become `after`: administrators (and the shell) only, and nobody grants
 * themselves an approving role. Giving roles up, one's own included, is always an administrator's right.
 */
export function mayGrantOrgRoles(
  actor: Actor,
  targetUserId: string,
  before: readonly OrgRole[],
  after: readonly OrgRole[],
): true | Refusal {
  if (!can(actor, "users.manage")) {
    return refuse("forbidden", "users.manage", "Only an administrator changes people's roles.");
  }
  if (actor.kind === "product" || actor.userId !== targetUserId) return true;
  const gained = after.filter((role) => isApprovingRole(role) && !before.includes(role));
  if (gained.length === 0) return true;
  const names = gained.map((role) => orgRoleLabels[role]).join(" and ");
  return refuse(
    "forbidden",
    "no_self_grant",
    `Nobody grants themselves an approving role. Another administrator can give you the role ${names}.`,
  );
}

/** Who decides an incident by the roles they hold in the whole organisation (quality.md: severity, status, roles). */
const deciding: readonly OrgRole[] = ["incident_commander", "engineering_lead", "on_call_manager"];

/**
 * Whether somebody may name the commander when declaring: who may assign roles names anybody; others, who declare as
 * responders, only somebody who decides incidents anyway, so that declaring gives nobody rights that they lack.
 */
export function mayNameCommander(actor: Actor, targetOrgRoles: readonly OrgRole[]): true | Refusal {
  if (can(actor, "incident.roles") || targetOrgRoles.some((role) => deciding.includes(role))) return true;
  const message = "must be somebody who commands incidents in the organisation";
  return refuse("invalid", "R-INC-09", `commanderId ${message}.`, {
    errors: [{ path: "commanderId", message }],
  });
}
