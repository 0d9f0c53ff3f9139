import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { type IncidentRole, incidentRoles } from "@/lib/domain/roles";
import { inTime } from "./header-timers";
import type { RoomRole } from "./room-view";

export type RoleGroup = { role: IncidentRole; holders: RoomRole[] };

export type RoleGroups = {
  held: RoleGroup[];
  vacant: IncidentRole[];
  /** Who held something before, the latest first. */
  earlier: RoomRole[];
};

/** Who holds what, in the order of the roles, with what nobody holds and what others held before (R-INC-09). */
export function roleGroups(roles: readonly RoomRole[]): RoleGroups {
  const present = roles.filter(({ endedAt }) => endedAt === null);
  const groups = incidentRoles.map((role) => ({
    role,
    holders: present.filter((held) => held.role === role),
  }));
  return {
    held: groups.filter(({ holders }) => holders.length > 0),
    vacant: groups.filter(({ holders }) => holders.length === 0).map(({ role }) => role),
    earlier: roles.filter(({ endedAt }) => endedAt !== null).sort((a, b) => inTime(b.endedAt, a.endedAt)),
  };
}

/** A role's name as it stands at the start of a line. */
export function roleTitle(role: IncidentRole): string {
  const label = incidentRoleLabels[role];
  return label.charAt(0).toUpperCase() + label.slice(1);
}
