import type { Tx } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
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
