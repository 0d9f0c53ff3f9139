import { NextRequest } from "next/server";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { authHandler } from "@/lib/auth/handler";
import { hashPassword } from "@/lib/auth/password";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { db } from "@/lib/db/client";
import { baseUrl } from "@/lib/env";
import { addressHeader } from "@/lib/http/client-address";
import { inNextScope } from "@/lib/testing/next-scope";

export const password = "correct horse battery";
let hashed: Promise<string> | undefined;

/** A person who can sign in with `password`, unless the fields say otherwise. */
export async function withPassword(fields: { disabledAt?: Date; passwordHash?: null } = {}) {
  hashed ??= hashPassword(password);
  const id = uuid();
  return db().user.create({
    data: {
      id,
      email: `person-${id}@example.org`,
      name: "Somebody",
      roles: [],
      createdAt: new Date(),
      passwordHash: await hashed,
      ...fields,
    },
  });
}

type Request = {
  method?: string;
  address?: string;
  cookie?: string;
  query?: string;
  form?: Record<string, string>;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** Sends a request to next-auth behind our door; a form makes it a POST. */
export function atAuth(path: string, sent: Request = {}): Promise<Response> {
  const body = sent.body ?? (sent.form ? new URLSearchParams(sent.form).toString() : undefined);
  const method = sent.method ?? (body === undefined ? "GET" : "POST");
  const request = new NextRequest(`${baseUrl()}/api/auth/${path}${sent.query ?? ""}`, {
    method,
    headers: {
      [addressHeader]: sent.address ?? "192.0.2.1",
      ...(sent.cookie ? { cookie: sent.cookie } : {}),
      ...(body === undefined
        ? {}
        : { "content-type": "application/x-www-form-urlencoded", origin: baseUrl() }),
      ...sent.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  return inNextScope(request, () => authHandler(request, path.split("/")));
}

/** A token against forgery with the cookie that goes with it. */
export async function csrf(): Promise<{ csrfToken: string; cookie: string }> {
  const answer = await atAuth("csrf");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await answer.json());
  return { csrfToken, cookie: cookies(answer).join("; ") };
}

export type SignedIn = { status: number; told: string; cookie: string | null };

/** Signs in as a browser does; `cookie` is the session's, null when there is none. */
export async function signIn(who: { email: string; password?: string; address?: string }): Promise<SignedIn> {
  const { csrfToken, cookie } = await csrf();
  const form = { csrfToken, email: who.email, password: who.password ?? password, json: "true" };
  const answer = await atAuth("callback/credentials", { cookie, form, address: who.address ?? "192.0.2.1" });
  const session = cookies(answer).find((one) => one.startsWith(`${sessionCookieName()}=`));
  return { status: answer.status, told: await answer.text(), cookie: session ?? null };
}

/** Signs a browser out. */
export async function signOut({ cookie }: { cookie: string | null }): Promise<Response> {
  const forgery = await csrf();
  return atAuth("signout", {
    cookie: `${forgery.cookie}; ${cookie ?? ""}`,
    form: { csrfToken: forgery.csrfToken, json: "true" },
  });
}

function cookies(answer: Response): string[] {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}
