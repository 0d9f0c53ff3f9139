import { db } from "@/lib/db/client";
import { type DelegationView, readDelegationView } from "@/lib/db/views/delegation";
import type { Actor } from "@/lib/domain/actor";
import { userOf } from "./settings";

/** Who is asked in somebody's place while they are away; `me` is the viewer. */
export async function delegationOf(actor: Actor, ref: string): Promise<DelegationView> {
  const user = await userOf(actor, ref);
  return readDelegationView(db(), user.id);
}
