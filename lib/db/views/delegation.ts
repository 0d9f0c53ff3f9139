import type { z } from "zod";
import type { delegationView } from "@/lib/contracts/delegations";
import type { Tx } from "../client";

export type DelegationView = z.output<typeof delegationView>;

/** Who is asked in somebody's place, and when; nothing where nobody is. */
export async function readDelegationView(tx: Tx, userId: string): Promise<DelegationView> {
  const row = await tx.delegation.findUnique({ where: { userId } });
  if (row === null) return { delegate: null, from: null, until: null, note: null };
  const delegate = await tx.user.findUnique({
    where: { id: row.delegateId },
    select: { id: true, name: true },
  });
  return { delegate, from: row.fromAt.toISOString(), until: row.untilAt.toISOString(), note: row.note };
}
