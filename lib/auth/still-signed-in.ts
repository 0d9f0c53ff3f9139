import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/actor";
import { sessionIdleMs, sessionLongestMs } from "./session-cookie";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * Until when the sessions and tokens of these people let them in, in milliseconds of the database's time, by session or token id;
 * those that were revoked, or whose person was disabled, are absent. Two statements, whatever the number.
 */
export async function signedInUntil(people: readonly Person[]): Promise<Map<string, number>> {
  const ids = (field: "sessionId" | "tokenId") => [...new Set(people.flatMap((one) => one[field] ?? []))];
  const working = { revokedAt: null, user: { disabledAt: null } };
  const [sessions, tokens] = await Promise.all([
    db().session.findMany({ where: { id: { in: ids("sessionId") }, ...working } }),
    db().apiToken.findMany({ where: { id: { in: ids("tokenId") }, ...working } }),
  ]);
  return new Map([
    ...sessions.map(({ id, lastSeenAt, createdAt }): [string, number] => [
      id,
      Math.min(lastSeenAt.getTime() + sessionIdleMs, createdAt.getTime() + sessionLongestMs),
    ]),
    ...tokens.map(({ id, expiresAt }): [string, number] => [id, expiresAt.getTime()]),
  ]);
}
