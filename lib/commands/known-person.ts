import type { Tx } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { IncidentState } from "@/lib/db/incident-state";
import { Refused } from "@/lib/db/refused";
import { refuse } from "@/lib/domain/refusal";

/** The person that a field refers to, `path` by its name; refused where they are unknown or their account is disabled. */
export async function demandPerson(tx: Tx, id: string, path: string): Promise<User> {
  const found = await tx.user.findFirst({ where: { id, disabledAt: null } });
  if (found) return found;
  const message = "is unknown or disabled";
  throw new Refused(
    refuse("invalid", "reference", `This person ${message}.`, { errors: [{ path, message }] }),
  );
}

type Members = Pick<IncidentState, "row" | "roles">;

/** Whether somebody may know of the incident: of a private one only who declared it and who holds a role on it. */
export function isMember({ row, roles }: Members, userId: string): boolean {
  return !row.private || row.declaredById === userId || roles.some((held) => held.userId === userId);
}

/** Refuses unless each person has an account that works and may see the incident: of a private one only its members are told. */
export async function demandMembers(
  tx: Tx,
  state: Members,
  ids: readonly string[],
  path: string,
): Promise<void> {
  const wanted = [...new Set(ids)];
  const known = await tx.user.count({ where: { id: { in: wanted }, disabledAt: null } });
  const stranger = wanted.some((id) => !isMember(state, id));
  if (known === wanted.length && !stranger) return;
  const message = stranger
    ? "names somebody who may not see this private incident"
    : "names somebody unknown or disabled";
  throw new Refused(refuse("invalid", "reference", `${path} ${message}.`, { errors: [{ path, message }] }));
}
