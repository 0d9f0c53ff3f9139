import { db } from "@/lib/db/client";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import { type AssignmentView, readRoles } from "@/lib/db/views/roles";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

/** One incident, by id or key. */
export async function incidentOf(actor: Actor, ref: string): Promise<IncidentView> {
  const { row } = await seenIncident(actor, ref);
  return readIncidentView(db(), row.id);
}

/** Who holds and held which role on an incident. */
export async function rolesOf(actor: Actor, ref: string): Promise<{ items: AssignmentView[] }> {
  const { row } = await seenIncident(actor, ref);
  return readRoles(db(), row.id);
}
