import { orgRoleLabels } from "@/lib/domain/role-labels";
import { type OrgRole, orgRoles } from "@/lib/domain/roles";

/** Roles in words, in their usual order, the first letter large; `none` where there is none. */
export function roleWords(roles: readonly OrgRole[], none: string): string {
  if (roles.length === 0) return none;
  const words = orgRoles
    .filter((role) => roles.includes(role))
    .map((role) => orgRoleLabels[role])
    .join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
