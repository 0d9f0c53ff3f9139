import { type Refusal, refuse } from "./refusal";
import { orgRoleLabels } from "./role-labels";
import type { OrgRole } from "./roles";
import { isApprovingRole } from "./roles";

const longestMs = 90 * 24 * 3_600_000;

type Holder = { id: string; roles: readonly OrgRole[] };

/**
 * Whether somebody may be asked in another's place (R-APR-05): for a while that ends, and only who holds every approving role of the
 * one who is away, since a delegation gives nobody a role (R-APR-02).
 */
export function mayDelegate(
  away: Holder,
  delegate: Holder,
  time: { from: Date; until: Date | undefined; now: Date },
): true | Refusal {
  if (away.id === delegate.id) return wrong("delegateId", "name somebody else");
  const roles = away.roles.filter(isApprovingRole);
  if (roles.length === 0) return wrong("delegateId", "there is nothing to decide in your place");
  const lacks = roles.find((role) => !delegate.roles.includes(role));
  if (lacks !== undefined)
    return wrong("delegateId", `this person does not hold the role ${orgRoleLabels[lacks]}`);
  const { from, until, now } = time;
  if (until === undefined) return wrong("until", "say until when");
  if (until <= from || until <= now) return wrong("until", "must lie ahead, and after the beginning");
  if (until.getTime() - from.getTime() > longestMs) return wrong("until", "90 days at most");
  return true;
}

function wrong(path: string, message: string): Refusal {
  return refuse("invalid", "R-APR-05", `${path}: ${message}.`, { errors: [{ path, message }] });
}
