import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import { refuse } from "@/lib/domain/refusal";

/** Refuses a reference to a person who is unknown or whose account is disabled; `path` names the field. */
export async function demandPerson(tx: Tx, id: string, path: string): Promise<void> {
  const found = await tx.user.findFirst({ where: { id, disabledAt: null }, select: { id: true } });
  if (found) return;
  const message = "is unknown or disabled";
  throw new Refused(
    refuse("invalid", "reference", `This person ${message}.`, { errors: [{ path, message }] }),
  );
}
