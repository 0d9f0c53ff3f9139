import { baseUrl, ourOrigins } from "@/lib/env";
import { DoorError, doorError } from "@/lib/http/door-error";
import { cookiesIn } from "./cookies";

/** Name of the cookie in which next-auth remembers where to go after signing in. */
export function callbackCookieName(): string {
  return baseUrl().startsWith("https:") ? "__Secure-firebreak.callback-url" : "firebreak.callback-url";
}

/** Refuses (400) an address to go on to that is not one of ours; next-auth would answer some of them with 500. */
export function demandOurCallback(callbackUrl: string | undefined): void {
  if (callbackUrl === undefined || isOurs(callbackUrl)) return;
  throw doorError(400, "Unreadable", "callbackUrl leads away from Firebreak.");
}

/** The same for the cookie that remembers it, which the refusal takes away, so that the next attempt passes. */
export function demandOurCallbackCookie(request: Request): void {
  const name = callbackCookieName();
  const kept = cookiesIn(request.headers.get("cookie")).get(name);
  if (kept === undefined || isOurs(decoded(kept))) return;
  const detail =
    "The cookie of the callback address leads away from Firebreak; it was taken away: try again.";
  const secure = name.startsWith("__Secure-") ? "; Secure" : "";
  throw new DoorError(
    { status: 400, title: "Unreadable", detail },
    { "set-cookie": `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}` },
  );
}

function isOurs(address: string): boolean {
  return URL.canParse(address, baseUrl()) && ourOrigins().includes(new URL(address, baseUrl()).origin);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Half an escape is nothing that next-auth wrote.
    return "//unreadable";
  }
}
