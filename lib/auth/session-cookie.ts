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

/** The person id and session id that a cookie's token names, or null when it is not ours or has run out. */
export async function readSessionToken(token: string): Promise<{ userId: string; sessionId: string } | null> {
  try {
    const claims = await decode({ token, secret: authSecret() });
    return claims?.sub && typeof claims.sid === "string"
      ? { userId: claims.sub, sessionId: claims.sid }
      : null;
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
