import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { addressOf, locateCluster } from "@/lib/db/embedded/place";
import { type Started, started } from "./process";
import { atEnd } from "./progress";

export type Headers = Record<string, string>;

/** A running product and what proves to it who one is. */
export type Product = Started & { port: number; url: string; databaseUrl: () => Promise<string> };

/** The first person of every bench database. */
export const account = { name: "Bench", email: "bench@example.org", password: "correct horse battery" };

/** An empty data directory that goes when the bench ends. */
export async function emptyDataDir(): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), "firebreak-bench-"));
  await chmod(place, 0o711);
  atEnd(() => rm(place, { recursive: true, force: true }));
  return place;
}

/** Starts the product on a data directory, on a free port; the limit of requests is for people, and set as an operator sets it. */
export async function startProduct(dataDir: string, args: readonly string[] = []): Promise<Product> {
  const product = await started([...args, "scripts/start.mjs"], "Ctrl-C stops everything", {
    env: {
      ...{ PORT: "0", FIREBREAK_DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: "1000000" },
      ...{ DATABASE_URL: "", LOG_LEVEL: "error" },
    },
  });
  const port = Number(/ready:\s+http:\/\/\S+?:(\d+)/.exec(product.said)?.[1]);
  const databaseUrl = async () => addressOf(await locateCluster(dataDir), "firebreak");
  return { ...product, port, url: `http://127.0.0.1:${port}`, databaseUrl };
}

/** Makes the first account of a fresh product. */
export async function setUp({ url, said }: Product): Promise<void> {
  const token = /setup\?token=(\S+)/.exec(said)?.[1] ?? "";
  await send(
    url,
    "/api/v1/setup",
    { token, ...account },
    { "content-type": "application/json", origin: url },
  );
}

/** Signs the first person in as a browser does; the headers of their further requests. */
export async function signIn({ url }: Product): Promise<Headers> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      origin: url,
      cookie: cookiesOf(csrf),
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({
      csrfToken,
      json: "true",
      email: account.email,
      password: account.password,
    }),
  });
  const cookie = cookiesOf(signedIn);
  if (!cookie.includes("session"))
    throw new Error(`the sign-in answered ${signedIn.status} without a session`);
  return { "content-type": "application/json", origin: url, cookie };
}

/** Sends a JSON body and answers the JSON that comes back; throws when it is no success. */
export async function send(url: string, to: string, body: unknown, headers: Headers) {
  const answer = await fetch(`${url}${to}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}
