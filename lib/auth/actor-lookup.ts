import { clock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { ApiToken, User } from "@/lib/db/generated/client";
import { asOrgRole } from "@/lib/db/row-words";
import { secretHash } from "@/lib/db/secret-token";
import { type Actor, tokenScopes } from "@/lib/domain/actor";
import { sessionIdleMs, sessionLongestMs } from "./session-cookie";

type Person = Extract<Actor, { kind: "person" }>;

/** How stale `last seen` may get before it is written again. */
const seenEveryMs = 60_000;

/** The person behind a session that has neither ended, run out, nor lost its person; read on every request. */
export async function actorOfSession(sessionId: string, userId: string): Promise<Person | null> {
  const now = clock.now().getTime();
  const session = await db().session.findFirst({
    where: {
      id: sessionId,
      userId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now - sessionIdleMs) },
      createdAt: { gt: new Date(now - sessionLongestMs) },
      user: { disabledAt: null },
    },
    include: { user: true },
  });
  if (!session) return null;
  if (now - session.lastSeenAt.getTime() > seenEveryMs) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(now) } });
  }
  return personOf(session.user, { sessionId, token: null });
}

/** The person behind an API token that is neither revoked, expired, nor orphaned. */
export async function actorOfToken(value: string): Promise<Person | null> {
  const now = clock.now();
  const token = await db().apiToken.findFirst({
    where: { hash: secretHash(value), revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    include: { user: true },
  });
  if (!token) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > seenEveryMs) {
    await db().apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return personOf(token.user, { sessionId: null, token });
}

/** A user row as the actor of a request or of a shell command. */
export function personOf(user: User, by: { sessionId: string | null; token: ApiToken | null }): Person {
  return {
    kind: "person",
    userId: user.id,
    name: user.name,
    roles: user.roles.map(asOrgRole),
    timeZone: user.timeZone,
    sessionId: by.sessionId,
    tokenId: by.token?.id ?? null,
    scopes: by.token ? tokenScopes.filter((scope) => by.token?.scopes.includes(scope)) : null,
  };
}
