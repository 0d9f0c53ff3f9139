import type { Addressees } from "./notice";
import type { IncidentRole, OrgRole } from "./roles";

/** Somebody who can be told: an account that is not disabled, with its roles in the whole organisation. */
export type ReachablePerson = { id: string; roles: readonly OrgRole[] };

/** What decides whom an incident may tell. `assigned` are the roles held on it now. */
export type ToldIncident = {
  private: boolean;
  drill: boolean;
  assigned: readonly { role: IncidentRole; userId: string }[];
};

/**
 * Whom addressees mean on an incident (R-SLA-00): those who hold the role on it, or where nobody does everybody who holds it in the
 * organisation. Of a private incident only its members learn, and a drill reaches only those who take part in it (R-KNW-02). People who
 * are named are told in any case: whoever names them has seen that they may know.
 */
export function recipientsOf(
  to: Addressees,
  incident: ToldIncident,
  people: readonly ReachablePerson[],
): string[] {
  const { assigned } = incident;
  const able = new Set(people.map(({ id }) => id));
  const closed = incident.private || incident.drill;
  const byRole = to.roles.flatMap((role) => {
    const holders = assigned.filter((held) => held.role === role && able.has(held.userId));
    if (holders.length > 0 || closed) return holders.map(({ userId }) => userId);
    return people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  });
  const named = to.userIds.filter((id) => able.has(id));
  return [...new Set([...byRole, ...named])];
}
