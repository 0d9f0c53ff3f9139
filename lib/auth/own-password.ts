import { clock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { granted } from "@/lib/db/refused";
import type { Actor } from "@/lib/domain/actor";
import { passwordOwner } from "@/lib/domain/own-password";
import { passwordMatches } from "./password";
import { countSignIn } from "./sign-in-limit";

/**
 * The kept hash of the actor's own password when `password` fits it, null when it does not. Each try counts like an attempt to sign in
 * from that address (429 beyond the limit); a token is refused before anything is counted or compared.
 */
export async function fittingHash(actor: Actor, password: string, address: string): Promise<string | null> {
  const { userId } = granted(passwordOwner(actor));
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, passwordHash: true },
  });
  await countSignIn(user.email, address, clock.now());
  return (await passwordMatches(user.passwordHash, password)) ? user.passwordHash : null;
}
