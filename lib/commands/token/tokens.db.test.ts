import { expect, test } from "vitest";
import { createToken, listTokens, readToken, renameToken, revokeToken } from "@/lib/contracts/tokens";
import { db } from "@/lib/db/client";
import { secretHash } from "@/lib/db/secret-token";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";
import { tablesWith } from "@/lib/testing/stored";

ownDatabase();

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

test("a token's value is in the answer of its creation only, kept as a hash, and works", async () => {
  const { as } = await signedIn("responder");
  const { value, ...token } = await ask(createToken, { as, body: { name: "CI", scopes: ["read", "read"] } });
  expect(value).toMatch(/^fb_[\w-]{43}$/);
  expect(token.scopes).toEqual(["read"]);
  expect(await tablesWith(value)).toEqual([]);
  expect(await db().apiToken.count({ where: { hash: secretHash(value) } })).toBe(1);
  expect(await ask(readToken, { as, params: { id: token.id } })).toEqual(token);
  expect((await send("GET", "/incidents", { as: { authorization: `Bearer ${value}` } })).status).toBe(200);
  const { items } = await ask(listTokens, { as });
  expect(JSON.stringify(items)).not.toContain("fb_");
});

test("I2 a retry with the same key gets the same value, which stands sealed in the database", async () => {
  const { as } = await signedIn("responder");
  const headers = { "idempotency-key": "token-1" };
  const sent = { as, headers, body: { name: "CI", scopes: ["read"] } };
  const first = await ask(createToken, sent);
  expect(await ask(createToken, sent)).toEqual(first);
  expect(await db().apiToken.count({ where: { name: "CI", id: first.id } })).toBe(1);
  expect(await tablesWith(first.value)).toEqual([]);
});

test("a token never exceeds its owner, nor the token that makes it, nor outlives that one", async () => {
  const [admin, responder] = [await person("admin"), await person("responder")];
  const make = (as: Record<string, string>, scopes: string[], expiresAt?: string) => ({
    as,
    body: { name: "More", scopes, ...(expiresAt ? { expiresAt } : {}) },
  });
  const beyond = [
    make(await byCookie(responder), ["admin"]),
    make(await byToken(responder, ["write"]), ["read", "admin"]),
    make(await byToken(admin, ["write"]), ["admin"]),
    make(await byToken(admin, ["write"], { expiresAt: new Date(inDays(1)) }), ["read"], inDays(2)),
  ];
  for (const sent of beyond) {
    const problem = await refusal(createToken, sent);
    expect(problem.status).toBe(403);
  }
  expect((await ask(createToken, make(await byCookie(admin), ["admin"]))).scopes).toEqual(["admin"]);
  const short = await byToken(admin, ["write"], { expiresAt: new Date(inDays(1)) });
  const { expiresAt } = await ask(createToken, make(short, ["read"]));
  expect(new Date(expiresAt).getTime()).toBeLessThanOrEqual(Date.now() + day);
});

test("a token whose owner loses a role loses it with the next request", async () => {
  const who = await person("admin");
  const as = await byToken(who);
  expect((await send("POST", "/services", { as, body: { name: "One" } })).status).toBe(201);
  await db().user.update({ where: { id: who.userId }, data: { roles: ["responder"] } });
  expect((await send("POST", "/services", { as, body: { name: "Two" } })).status).toBe(403);
});

test("a token lives a year at most, and 90 days unless said otherwise", async () => {
  const { as } = await signedIn();
  const make = (expiresAt?: string) => ({
    as,
    body: { name: "Long", scopes: ["read"], ...(expiresAt ? { expiresAt } : {}) },
  });
  for (const wrong of [inDays(366), inDays(-1), inDays(0)]) {
    const problem = await refusal(createToken, make(wrong));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, "expiresAt"]);
  }
  // The maker is a token of one day, which its own tokens do not outlive: a browser is not bound so.
  const { who } = await signedIn();
  const cookie = await byCookie(who);
  const year = inDays(364);
  expect((await ask(createToken, { ...make(year), as: cookie })).expiresAt).toBe(year);
  const usual = await ask(createToken, { ...make(), as: cookie });
  expect(Math.round((new Date(usual.expiresAt).getTime() - Date.now()) / day)).toBe(90);
});

test("one's own tokens are seen, renamed and revoked by oneself alone, and revoking works at once", async () => {
  const { who, as } = await signedIn("responder");
  const other = await signedIn("admin");
  const { id, value } = await ask(createToken, {
    as: await byCookie(who),
    body: { name: "Old", scopes: ["read"] },
  });
  const params = { id };
  for (const operation of [readToken, revokeToken]) {
    expect((await refusal(operation, { as: other.as, params })).status).toBe(404);
  }
  expect((await refusal(renameToken, { as: other.as, params, body: { name: "Mine" } })).status).toBe(404);
  expect((await ask(renameToken, { as, params, body: { name: "New" } })).name).toBe("New");
  const bearer = { authorization: `Bearer ${value}` };
  expect((await send("GET", "/users/me", { as: bearer })).status).toBe(200);
  await ask(revokeToken, { as, params });
  expect((await send("GET", "/users/me", { as: bearer })).status).toBe(401);
  expect((await refusal(readToken, { as, params })).status).toBe(404);
  expect((await ask(listTokens, { as })).items.map((token) => token.id)).not.toContain(id);
});
