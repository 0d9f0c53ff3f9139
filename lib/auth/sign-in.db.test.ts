import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { problemOf, send } from "@/lib/testing/api";
import { ownDatabase } from "@/lib/testing/own-database";
import { atAuth, password, signIn, signOut, withPassword } from "@/lib/testing/sign-in";

ownDatabase();
beforeEach(async () => {
  await db().signInLimit.deleteMany();
});

const reads = async (cookie: string | null) =>
  (await send("GET", "/users/me", { as: cookie === null ? {} : { cookie } })).status;

describe("signing in", () => {
  test("with the right password opens a session of that person, from that address", async () => {
    const who = await withPassword();
    const { status, cookie } = await signIn({ email: ` ${who.email.toUpperCase()} `, address: "192.0.2.5" });
    expect(status).toBe(200);
    expect(await reads(cookie)).toBe(200);
    const sessions = await db().session.findMany({ where: { userId: who.id } });
    expect(sessions).toMatchObject([{ address: "192.0.2.5", revokedAt: null }]);
  });

  test("a wrong password, an unknown address, a disabled person and one without a password hear the same", async () => {
    const who = await withPassword();
    const disabled = await withPassword({ disabledAt: new Date() });
    const without = await withPassword({ passwordHash: null });
    const answers = [
      await signIn({ email: who.email, password: "wrong horse battery" }),
      await signIn({ email: `${uuid()}@example.org` }),
      await signIn({ email: disabled.email }),
      await signIn({ email: without.email }),
      await signIn({ email: "" }),
      await signIn({ email: who.email, password: "" }),
    ];
    expect(new Set(answers.map(({ status, told }) => `${status} ${told}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, cookie: null });
    expect(await db().session.count({ where: { userId: { in: [who.id, disabled.id, without.id] } } })).toBe(
      0,
    );
  });

  test("a password is kept as an argon2id hash with a salt of its own", async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).toMatch(/^\$argon2id\$/);
    expect(one).not.toBe(two);
  });
});

describe("a session", () => {
  test("a copied cookie dies with the sign-out, one of another browser lives on", async () => {
    const who = await withPassword();
    const [here, there] = [await signIn({ email: who.email }), await signIn({ email: who.email })];
    const copied = here.cookie;
    expect(await reads(copied)).toBe(200);
    expect((await signOut(here)).status).toBe(200);
    expect(await reads(copied)).toBe(401);
    expect(await reads(there.cookie)).toBe(200);
  });

  test.each([
    ["12 idle hours", { lastSeenAt: 12, createdAt: 20 }, 401],
    ["nearly 12 idle hours", { lastSeenAt: 11.9, createdAt: 20 }, 200],
    ["7 days, however busy", { lastSeenAt: 0, createdAt: 168 }, 401],
    ["nearly 7 busy days", { lastSeenAt: 0, createdAt: 167.9 }, 200],
  ])("after %s", async (_, hours, expected) => {
    const who = await withPassword();
    const { cookie } = await signIn({ email: who.email });
    const ago = (count: number) => new Date(Date.now() - count * 3_600_000);
    const data = { lastSeenAt: ago(hours.lastSeenAt), createdAt: ago(hours.createdAt) };
    await db().session.updateMany({ where: { userId: who.id }, data });
    expect(await reads(cookie)).toBe(expected);
    if (expected === 401) return;
    const session = await db().session.findFirstOrThrow({ where: { userId: who.id } });
    expect(Date.now() - session.lastSeenAt.getTime()).toBeLessThan(120_000);
  });

  test("a change of roles works with the next request", async () => {
    const who = await withPassword();
    const { cookie } = await signIn({ email: who.email });
    const as = { cookie: cookie ?? "", origin: "http://localhost:3000" };
    const declare = () => send("POST", "/incidents", { as, body: { title: "x", severity: "P2" } });
    expect((await declare()).status).toBe(403);
    await db().user.update({ where: { id: who.id }, data: { roles: ["responder"] } });
    expect((await declare()).status).toBe(201);
    await db().user.update({ where: { id: who.id }, data: { roles: [] } });
    expect((await declare()).status).toBe(403);
  });
});

describe("the throttle", () => {
  test("ten attempts a minute from an address, whatever the accounts, then 429 with Retry-After", async () => {
    const attempt = (i: number) => signIn({ email: `guess-${i}@example.org`, address: "192.0.2.9" });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => attempt(i)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const refused = await atAuth("callback/credentials", {
      address: "192.0.2.9",
      form: { email: "a@example.org", password },
    });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await problemOf(refused)).toMatchObject({ status: 429, rule: "rate_limit" });
    expect((await signIn({ email: "guess-11@example.org", address: "192.0.2.10" })).status).toBe(401);
  });

  test("ten attempts a minute at an account, whatever the addresses; a known address is not locked out by them", async () => {
    const who = await withPassword();
    const home = "198.51.100.1";
    expect((await signIn({ email: who.email, address: home })).status).toBe(200);
    const strangers = Array.from({ length: 12 }, (_, i) => `203.0.113.${i}`);
    const answers: number[] = [];
    for (const address of strangers) {
      answers.push((await signIn({ email: who.email, address, password: "wrong horse battery" })).status);
    }
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
    expect((await signIn({ email: who.email, address: "203.0.113.99" })).status).toBe(429);
    expect((await signIn({ email: who.email, address: home })).status).toBe(200);
  });

  test("attempts at once are all counted", async () => {
    const attempt = () => signIn({ email: "storm@example.org", address: "192.0.2.77" });
    const answers = await Promise.all(Array.from({ length: 15 }, attempt));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });
});
