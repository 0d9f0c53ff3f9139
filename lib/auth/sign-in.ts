import { v7 as uuid } from "uuid";
import { clock } from "@/lib/clock";
import { announce } from "@/lib/db/announce";
import { db } from "@/lib/db/client";
import { personTopic } from "@/lib/live/topics";
import { passwordMatches } from "./password";

/** A new session for the right e-mail and password of somebody not disabled, else null; as slow for strangers. */
export async function signIn(
  email: string,
  password: string,
  address: string,
): Promise<{ userId: string; sessionId: string } | null> {
  const user = await db().user.findUnique({ where: { email } });
  const right = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || !right || user.disabledAt) return null;
  const now = clock.now();
  const session = await db().session.create({
    data: { id: uuid(), userId: user.id, address, createdAt: now, lastSeenAt: now },
  });
  return { userId: user.id, sessionId: session.id };
}

/** Ends a session: every copy of its cookie stops working with the next request, and its open streams end. */
export async function endSession(sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: clock.now() },
      select: { userId: true },
    });
    await announce(
      tx,
      ended.map(({ userId }) => personTopic(userId)),
    );
  });
}
