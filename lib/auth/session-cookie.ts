import { decode } from "next-auth/jwt";
import { authSecret, baseUrl } from "@/lib/env";
import { cookiesIn } from "./cookies";

/** Sessions end after 12 idle hours, and after 7 days at most. */
export const sessionIdleMs = 12 * 3_600_000;
export const sessionLongestMs = 7 * 24 * 3_600_000;

/** Name of the session cookie; the prefix makes browsers refuse it over plain HTTP where we are served by HTTPS. */
export function sessionCookieName(): string {
  return baseUrl().startsWith("https:") ? "__Secure-firebreak.session" : "firebreak.session";
}

type Claims = { userId: string; sessionId: string; until: number };

/** Deciphering takes longer than a statement, and what a token says never changes: only whether it has run out. */
const deciphered = new Map<string, Claims>();
const decipheredAtMost = 2_000;

/** The person id and session id that a cookie's token names, or null when it is not ours or has run out. */
export async function readSessionToken(token: string): Promise<{ userId: string; sessionId: string } | null> {
  const secret = authSecret();
  const name = `${secret} ${token}`;
  const known = deciphered.get(name);
  if (known) return known.until > Date.now() ? known : null;
  const claims = await decipher(token, secret);
  if (claims === null) return null;
  const [oldest] = deciphered.size >= decipheredAtMost ? deciphered.keys() : [];
  if (oldest !== undefined) deciphered.delete(oldest);
  deciphered.set(name, claims);
  return claims;
}

async function decipher(token: string, secret: string): Promise<Claims | null> {
  try {
    const claims = await decode({ token, secret });
    if (!claims?.sub || typeof claims.sid !== "string" || typeof claims.exp !== "number") return null;
    return { userId: claims.sub, sessionId: claims.sid, until: claims.exp * 1_000 };
  } catch {
    // A cookie that does not decrypt is a stranger's or from before a change of the secret: nobody is signed in.
    return null;
  }
}

/** The session token in a Cookie header; next-auth splits a long one into numbered parts. */
export function sessionTokenIn(cookieHeader: string | null): string | null {
  const name = sessionCookieName();
  const cookies = cookiesIn(cookieHeader);
  const whole = cookies.get(name);
  if (whole) return whole;
  const parts: string[] = [];
  for (let i = 0; cookies.has(`${name}.${i}`); i++) parts.push(cookies.get(`${name}.${i}`) ?? "");
  return parts.length > 0 ? parts.join("") : null;
}
