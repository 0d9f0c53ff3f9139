/** How a try to sign in ended: `wrong` e-mail or password, `throttled` after too many tries, `unavailable` without an answer. */
export type SignInOutcome = "signed_in" | "wrong" | "throttled" | "unavailable";

async function csrfToken(): Promise<string | null> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store", signal: AbortSignal.timeout(15_000) });
  if (!answer.ok) return null;
  const body: unknown = await answer.json();
  const named = typeof body === "object" && body !== null && "csrfToken" in body ? body.csrfToken : null;
  return typeof named === "string" ? named : null;
}

async function post(path: string, fields: Record<string, string>): Promise<Response | null> {
  const token = await csrfToken();
  if (token === null) return null;
  return fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams({ ...fields, csrfToken: token, json: "true" }),
    signal: AbortSignal.timeout(30_000),
  });
}

/** The error code that the sign-in service put into the address it answers with; null when there is none. */
export function errorCodeOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("url" in body) || typeof body.url !== "string")
    return null;
  const base = "http://firebreak.invalid";
  return URL.canParse(body.url, base) ? new URL(body.url, base).searchParams.get("error") : null;
}

/** What an answer to a try to sign in means. */
export function signInOutcome(status: number, code: string | null): SignInOutcome {
  if (status === 429 || code === "Throttled") return "throttled";
  if (status >= 500 || code === "Unavailable") return "unavailable";
  if (status >= 200 && status < 300 && code === null) return "signed_in";
  return "wrong";
}

/** Signs in with e-mail and password; the session is in a cookie afterwards. Never throws. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await post("/api/auth/callback/credentials", { email, password, callbackUrl: "/" });
    if (answer === null) return "unavailable";
    const body: unknown = await answer.json().catch(() => null);
    return signInOutcome(answer.status, errorCodeOf(body));
  } catch {
    return "unavailable";
  }
}

/** Ends the session on the server. Answers whether it did. Never throws. */
export async function signOut(): Promise<boolean> {
  try {
    const answer = await post("/api/auth/signout", { callbackUrl: "/sign-in" });
    return answer?.ok === true;
  } catch {
    return false;
  }
}
