import { clock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/actor";
import { passwordMatches } from "./password";
import { countSignIn } from "./sign-in-limit";

const freshMs = 10 * 60_000;

/**
 * Whether somebody has just proved who they are, as going past a gate asks: their session began in the last ten minutes, or the password
 * given now is theirs. Each password tried counts like an attempt to sign in from that address (429 beyond the limit).
 */
export async function signedInAgain(
  actor: Extract<Actor, { kind: "person" }>,
  password: string | undefined,
  address: string,
): Promise<boolean> {
  if (password !== undefined) {
    const user = await db().user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { email: true, passwordHash: true },
    });
    await countSignIn(user.email, address, clock.now());
    return passwordMatches(user.passwordHash, password);
  }
  if (actor.sessionId === null) return false;
  const session = await db().session.findUnique({
    where: { id: actor.sessionId },
    select: { createdAt: true },
  });
  return session !== null && clock.now().getTime() - session.createdAt.getTime() < freshMs;
}
