import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { db } from "@/lib/db/client";
import { newSecret } from "@/lib/db/secret-token";
import type { TokenScope } from "@/lib/domain/actor";
import { authSecret, baseUrl } from "@/lib/env";

type Who = { userId: string };
type Signed = Record<string, string>;

const day = 24 * 3_600_000;

/** Headers of a request by an API token of the person. */
export async function byToken(
  who: Who,
  scopes: readonly TokenScope[] = ["read", "write", "admin"],
  fields: { expiresAt?: Date; revokedAt?: Date } = {},
): Promise<Signed> {
  const { value, hash } = newSecret("fb_");
  const now = Date.now();
  await db().apiToken.create({
    data: {
      id: uuid(),
      userId: who.userId,
      name: "Test",
      hash,
      scopes: [...scopes],
      createdAt: new Date(now),
      lastUsedAt: new Date(now),
      expiresAt: new Date(now + day),
      ...fields,
    },
  });
  return { authorization: `Bearer ${value}` };
}

/** Headers of a request by a browser in which the person is signed in; made `createdAgo` and last seen `seenAgo` milliseconds ago. */
export async function byCookie(
  who: Who,
  ago: { createdAgo?: number; seenAgo?: number } = {},
): Promise<Signed> {
  const { cookie } = await browser(who, ago);
  return { cookie, origin: baseUrl() };
}

/** The same, with the session's id. */
export async function browser(
  who: Who,
  { createdAgo = 0, seenAgo = 0 }: { createdAgo?: number; seenAgo?: number } = {},
): Promise<{ cookie: string; sessionId: string }> {
  const sessionId = uuid();
  const now = Date.now();
  await db().session.create({
    data: {
      id: sessionId,
      userId: who.userId,
      address: "192.0.2.1",
      createdAt: new Date(now - createdAgo),
      lastSeenAt: new Date(now - seenAgo),
    },
  });
  return { cookie: await cookieOf(who.userId, sessionId), sessionId };
}

/** A Cookie header that names a person and a session, whether or not there are such. */
export async function cookieOf(userId: string, sessionId: string): Promise<string> {
  const token = await encode({ token: { sub: userId, sid: sessionId }, secret: authSecret() });
  return `${sessionCookieName()}=${token}`;
}
