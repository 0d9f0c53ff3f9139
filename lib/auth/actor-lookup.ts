import { clock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { type ApiToken, Prisma, type User } from "@/lib/db/generated/client";
import { asOrgRole } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { secretHash } from "@/lib/db/secret-token";
import { type Actor, tokenScopes } from "@/lib/domain/actor";
import { sessionIdleMs, sessionLongestMs } from "./session-cookie";

type Person = Extract<Actor, { kind: "person" }>;

/** How stale `last seen` may get before it is written again. */
const seenEveryMs = 60_000;

type SessionRow = Pick<User, "id" | "name" | "roles" | "timeZone"> & { lastSeenAt: Date };

/** Lookups under way: requests of one session that come at the same moment share the answer, and none is kept beyond it. */
const underWay = new Map<string, Promise<Person | null>>();

/** The person behind a session that has neither ended, run out, nor lost its person; read on every request. */
export function actorOfSession(sessionId: string, userId: string): Promise<Person | null> {
  const name = `${sessionId} ${userId}`;
  const shared = underWay.get(name);
  if (shared) return shared;
  const lookup = lookUpSession(sessionId, userId).finally(() => underWay.delete(name));
  underWay.set(name, lookup);
  return lookup;
}

async function lookUpSession(sessionId: string, userId: string): Promise<Person | null> {
  const now = clock.now().getTime();
  const [row] = await rowsOf<SessionRow>(Prisma.sql`
    SELECT u.id, u.name, u.roles, u.time_zone AS "timeZone", s.last_seen_at AS "lastSeenAt"
      FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = ${sessionId}::uuid AND s.user_id = ${userId}::uuid AND s.revoked_at IS NULL AND u.disabled_at IS NULL
       AND s.last_seen_at > ${new Date(now - sessionIdleMs)}::timestamptz
       AND s.created_at > ${new Date(now - sessionLongestMs)}::timestamptz`);
  if (!row) return null;
  if (now - row.lastSeenAt.getTime() > seenEveryMs) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(now) } });
  }
  return personOf(row, { sessionId, token: null });
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
export function personOf(
  user: Pick<User, "id" | "name" | "roles" | "timeZone">,
  by: { sessionId: string | null; token: ApiToken | null },
): Person {
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
