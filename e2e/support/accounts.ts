import { randomBytes } from "node:crypto";
import type { RunningFirebreak } from "./server";

export type Account = { id: string; name: string; email: string; password: string; cookie: string };

const password = "correct horse battery staple";

/** The first person, made by the one-time link that the start printed. */
export async function setUpAdministrator(
  firebreak: Pick<RunningFirebreak, "url" | "setupLink">,
): Promise<Account> {
  const token = firebreak.setupLink ? new URL(firebreak.setupLink).searchParams.get("token") : null;
  if (!token) throw new Error("the start printed no set-up link");
  const email = "ada@example.org";
  const user = await call(firebreak.url, "POST", "/api/v1/setup", {
    token,
    name: "Ada Admin",
    email,
    password,
  });
  return {
    id: String(user.id),
    name: "Ada Admin",
    email,
    password,
    cookie: await signIn(firebreak.url, email),
  };
}

/** A person with the given organisation roles, made by the administrator, who set a password by the link. */
export async function makeAccount(
  url: string,
  admin: Account,
  name: string,
  roles: string[],
): Promise<Account> {
  const email = `${randomBytes(6).toString("hex")}@example.org`;
  const made = await call(url, "POST", "/api/v1/users", { email, name, roles }, admin.cookie);
  const token = new URL(String(made.passwordLink)).searchParams.get("token");
  await call(url, "POST", "/api/v1/password-links/use", { token, password });
  return { id: String(made.id), name, email, password, cookie: await signIn(url, email) };
}

/** Calls the API as a browser of that cookie does; throws unless the answer is a 2xx. */
export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  cookie?: string,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { "content-type": "application/json", origin: url, ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text === "" ? {} : JSON.parse(text);
}

async function signIn(url: string, email: string): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const csrfCookie = cookiesOf(csrf);
  const { csrfToken } = await csrf.json();
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: url, cookie: csrfCookie },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookies = cookiesOf(answer);
  if (!cookies.includes("firebreak.session="))
    throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  return cookies;
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
