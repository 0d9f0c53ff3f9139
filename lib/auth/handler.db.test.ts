import { describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/lib/db/client";
import { freePort } from "@/lib/db/embedded/free-port";
import { problemOf } from "@/lib/testing/api";
import { ownDatabase } from "@/lib/testing/own-database";
import { atAuth, csrf, password, signIn, signOut, withPassword } from "@/lib/testing/sign-in";

const database = ownDatabase();

const wrong = { email: "nobody@example.org", password };
const json = { "content-type": "application/json" };

describe("next-auth's own handler answers nothing with 5xx", () => {
  test.each([
    ["bad JSON", "callback/credentials", { body: "{", headers: json }, 400],
    ["JSON that is no object", "callback/credentials", { body: "[1]", headers: json }, 400],
    ["JSON with an object inside", "callback/credentials", { body: '{"email":{"a":1}}', headers: json }, 400],
    ["invalid UTF-8", "signin/credentials", { body: new Uint8Array([0x61, 0x3d, 0xff]) }, 400],
    ["NUL", "callback/credentials", { form: { email: "a\u0000b", password } }, 422],
    ["a body too large", "signin/credentials", { body: "x".repeat(30_000) }, 413],
    ["an action that only reads", "session", { form: {} }, 405],
    ["a page of its own", "verify-request", {}, 404],
    [
      "a callback address of another site",
      "signin/credentials",
      { form: { callbackUrl: "https://evil.example/" } },
      400,
    ],
    ["one without a host", "signin/credentials", { form: { callbackUrl: "//evil.example" } }, 400],
    ["one that runs", "signin/credentials", { form: { callbackUrl: "javascript:alert(1)" } }, 400],
    ["one that cannot be read", "signin", { query: "?callbackUrl=http%3A%2F%2F%5B" }, 400],
    ["one of another site, asked for", "signin", { query: "?callbackUrl=https://evil.example" }, 400],
    ["one in the last of two", "signin", { query: "?callbackUrl=/&callbackUrl=//evil.example" }, 400],
    [
      "a foreign Origin",
      "callback/credentials",
      { form: wrong, headers: { origin: "https://evil.example" } },
      403,
    ],
    ["an unknown provider", "callback/github", { form: wrong }, 404],
    ["an unknown action", "nothing", {}, 404],
    ["a path too long", "callback/credentials/more", { form: wrong }, 404],
    ["PUT", "session", { method: "PUT" }, 405],
    ["DELETE", "signout", { method: "DELETE" }, 405],
    ["PATCH", "callback/credentials", { method: "PATCH" }, 405],
  ])("%s", async (_, path, sent, status) => {
    expect((await problemOf(await atAuth(path, sent))).status).toBe(status);
  });

  test.each(["%ff", "%", "%00%ff", "a=%E0%A4%A"])("undecodable bytes in the query: %s", async (text) => {
    const answer = await atAuth("session", { query: `?${text}` });
    expect(answer.status).toBeLessThan(500);
  });

  test("a form of parts, an empty one and hostile cookies are no fault of ours", async () => {
    const multipart = {
      body: "--x\r\nbroken",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    const cookie = "firebreak.callback-url=javascript:alert(1); next-auth.csrf-token=x; firebreak.session=x";
    for (const sent of [multipart, { body: "" }, { form: wrong, cookie }, { form: {}, cookie }]) {
      for (const path of ["callback/credentials", "signin/credentials", "signout", "_log"]) {
        const answer = await atAuth(path, sent);
        expect([path, answer.status < 500]).toEqual([path, true]);
        expect(answer.headers.get("location") ?? "").not.toContain("javascript");
      }
    }
  });

  test("a hostile cookie of the callback address is taken away by the refusal, and one of ours passes", async () => {
    for (const value of [
      "javascript:alert(1)",
      "https://evil.example",
      "//evil.example",
      "%E0%A4%A",
      "http://[",
    ]) {
      const answer = await atAuth("session", { cookie: `firebreak.callback-url=${value}` });
      expect([value, answer.status]).toEqual([value, 400]);
      expect(answer.headers.get("set-cookie")).toContain("firebreak.callback-url=; Path=/; Max-Age=0");
    }
    const ours = encodeURIComponent("http://localhost:3000/incidents");
    expect((await atAuth("session", { cookie: `firebreak.callback-url=${ours}` })).status).toBe(200);
  });

  test("every answer to somebody who only looks is no fault either, and leads nowhere else", async () => {
    for (const path of [
      "csrf",
      "session",
      "providers",
      "signin",
      "signout",
      "error",
      "verify-request",
      "_log",
    ]) {
      const answer = await atAuth(path);
      expect([path, answer.status < 500]).toEqual([path, true]);
      const location = answer.headers.get("location");
      if (location) expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
    }
  });
});

describe("forgery at the sign-in", () => {
  test("without the token against forgery nobody is signed in or out", async () => {
    const who = await withPassword();
    const answer = await atAuth("callback/credentials", {
      form: { email: who.email, password, json: "true" },
    });
    expect(answer.headers.getSetCookie().join()).not.toContain("firebreak.session=");
    expect(await db().session.count()).toBe(0);
    const { cookie } = await signIn({ email: who.email });
    await atAuth("signout", { cookie: cookie ?? "", form: { json: "true" } });
    expect(await db().session.count({ where: { revokedAt: null } })).toBe(1);
  });
});

describe("while the database is away", () => {
  test("signing in and out answer 503, and nobody is told that they are signed out", async () => {
    const who = await withPassword();
    const signed = await signIn({ email: who.email });
    const { csrfToken, cookie } = await csrf();
    await closeDatabase();
    process.env.DATABASE_URL = `postgresql://nobody:none@127.0.0.1:${await freePort()}/none`;
    const form = { csrfToken, email: who.email, password, json: "true" };
    for (const answer of [await atAuth("callback/credentials", { cookie, form }), await signOut(signed)]) {
      expect(answer.headers.get("retry-after")).toBe("2");
      expect((await problemOf(answer)).status).toBe(503);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    await closeDatabase();
    process.env.DATABASE_URL = database.url();
    expect(await db().session.count({ where: { userId: who.id, revokedAt: null } })).toBe(1);
  });
});
