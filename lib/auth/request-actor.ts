import type { Actor } from "@/lib/domain/actor";
import { notSignedIn } from "@/lib/http/door-error";
import { actorOfSession, actorOfToken } from "./actor-lookup";
import { readSessionToken, sessionTokenIn } from "./session-cookie";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * Who sends this request: the owner of the bearer token when one is sent (401 when it does not work, never a fall-back
 * to the cookie), else the person of the session cookie, else nobody.
 */
export async function actorOfRequest(request: Request): Promise<Person | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const value = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
    const actor = value ? await actorOfToken(value) : null;
    if (!actor) throw notSignedIn("This token is unknown, revoked or expired.");
    return actor;
  }
  return actorOfCookies(request.headers.get("cookie"));
}

/** The person of a Cookie header's session, or null. */
export async function actorOfCookies(cookieHeader: string | null): Promise<Person | null> {
  const token = sessionTokenIn(cookieHeader);
  const claims = token ? await readSessionToken(token) : null;
  return claims ? actorOfSession(claims.sessionId, claims.userId) : null;
}
