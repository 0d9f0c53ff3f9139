import { db } from "@/lib/db/client";
import { incidentIdOf } from "@/lib/db/find-incident";
import type { Incident, RoleAssignment } from "@/lib/db/generated/client";
import { standingOf } from "@/lib/db/incident-state";
import { notFound } from "@/lib/db/refused";
import type { Actor } from "@/lib/domain/actor";
import { can, type Standing } from "@/lib/domain/permissions";

export type SeenIncident = { row: Incident; roles: RoleAssignment[]; standing: Standing };

/**
 * The incident of an id or key as far as the viewer may know of it; 404 for what does not exist or is hidden, alike.
 * `what` names the thing of it that was asked for.
 */
export async function seenIncident(actor: Actor, ref: string, what = "incident"): Promise<SeenIncident> {
  const id = await incidentIdOf(ref);
  const found = await db().incident.findUnique({
    where: { id },
    include: { roles: { where: { endedAt: null } } },
  });
  if (!found) throw notFound("incident");
  const { roles, ...row } = found;
  const standing = standingOf(actor, row, roles);
  if (!can(actor, "incident.read", standing)) throw notFound(what);
  return { row, roles, standing };
}
