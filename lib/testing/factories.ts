import { v7 as uuid } from "uuid";
import { personOf } from "@/lib/auth/actor-lookup";
import { declareIncident } from "@/lib/commands/incident/declare";
import { incidentInput } from "@/lib/contracts/incidents";
import { db } from "@/lib/db/client";
import type { Answer } from "@/lib/db/transact";
import type { IncidentView } from "@/lib/db/views/incident";
import type { OrgRole } from "@/lib/domain/roles";

let people = 0;

/** A signed-in person with the given organisation roles, as the actor of commands. */
export async function person(...roles: OrgRole[]) {
  people += 1;
  const id = uuid();
  const user = await db().user.create({
    data: { id, email: `person-${id}@example.org`, name: `Person ${people}`, roles, createdAt: new Date() },
  });
  return personOf(user, { sessionId: uuid(), token: null });
}

/** The answer of a command that was not a replay. */
export function fresh<T>(answer: Answer<T>): T {
  if (answer.replayed) throw new Error("the command was answered from an earlier request");
  return answer.body;
}

/** An incident declared by the actor through the command, a P1 of one title unless said otherwise. */
export async function incident(
  actor: Awaited<ReturnType<typeof person>>,
  fields: Record<string, unknown> = {},
): Promise<IncidentView> {
  const input = incidentInput.parse({ title: "Checkout is slow", severity: "P1", ...fields });
  return fresh(await declareIncident({ actor }, input));
}
