import { describe, expect, test } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { db } from "@/lib/db/client";
import { tokenScopes } from "@/lib/domain/actor";
import { scopeAllows } from "@/lib/domain/permissions";
import { pathOf, problemOf, send } from "@/lib/testing/api";
import { routePatterns } from "@/lib/testing/api-routes";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { browser, byCookie, byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const everything = ["admin", "incident_commander", "engineering_lead", "on_call_manager"] as const;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const unsafe = operations.filter(({ method, scope }) => method !== "GET" && scope !== null);
const scoped = operations.filter(({ scope }) => scope !== null);
const declare = { title: "Checkout is slow", severity: "P1" };

const call = (operation: Operation, as: Record<string, string>) =>
  send(operation.method, pathOf(operation), { as, ...(operation.body ? { body: {} } : {}) });

describe("forgery: a request by cookie", () => {
  test("with a foreign, an absent or a null Origin is refused on every unsafe operation, and changes nothing", async () => {
    const { cookie } = await browser(await person(...everything));
    const before = await stored();
    for (const operation of unsafe) {
      for (const origin of [undefined, "https://evil.example", "null", "http://localhost:3001"]) {
        const as = origin === undefined ? { cookie } : { cookie, origin };
        const problem = await problemOf(await call(operation, as));
        expect([operation.path, problem.status, problem.rule]).toEqual([operation.path, 403, "origin"]);
      }
    }
    expect(await stored()).toEqual(before);
  });

  test("with a plain-text body is refused, from our own pages too; by token it is an unsupported type", async () => {
    const who = await person(...everything);
    const [cookie, token] = [await byCookie(who), await byToken(who)];
    const before = await stored();
    const sent = {
      raw: () => JSON.stringify(declare),
      headers: { "content-type": "text/plain;charset=UTF-8" },
    };
    const byBrowser = await send("POST", "/incidents", { as: cookie, ...sent });
    expect((await problemOf(byBrowser)).status).toBe(403);
    const byProgram = await send("POST", "/incidents", { as: token, ...sent });
    expect((await problemOf(byProgram)).status).toBe(415);
    expect(await stored()).toEqual(before);
  });

  test("from our own pages passes, and reading asks for no Origin", async () => {
    const who = await person(...everything);
    expect((await send("POST", "/incidents", { as: await byCookie(who), body: declare })).status).toBe(201);
    const { cookie } = await browser(who);
    expect((await send("GET", "/incidents", { as: { cookie } })).status).toBe(200);
    const foreign = { cookie, origin: "https://evil.example" };
    expect((await send("GET", "/incidents", { as: foreign })).status).toBe(200);
  });
});

describe("scopes of a token", () => {
  test.each(tokenScopes)("one limited to `%s` does nothing beyond it", async (scope) => {
    const as = await byToken(await person(...everything), [scope]);
    const before = await stored();
    const beyond = scoped.filter((operation) => !scopeAllows([scope], operation.scope ?? "read"));
    for (const operation of beyond) {
      const problem = await problemOf(await call(operation, as));
      expect([operation.path, problem.status, problem.rule]).toEqual([operation.path, 403, "scope"]);
    }
    expect(beyond.length > 0).toBe(scope !== "admin");
    expect(await stored()).toEqual(before);
  });
});

describe("who comes in", () => {
  test("an unknown, revoked or expired token, and one of a disabled person, gets 401, a good cookie beside it or not", async () => {
    const who = await person(...everything);
    const gone = await person();
    await db().user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    const past = new Date(Date.now() - 1_000);
    const bad = [
      await byToken(who, ["read"], { revokedAt: past }),
      await byToken(who, ["read"], { expiresAt: past }),
      await byToken(gone),
      { authorization: `Bearer fb_${"x".repeat(43)}` },
      { authorization: "Bearer " },
      { authorization: "Basic YTpi" },
      { authorization: "" },
    ];
    const cookie = await byCookie(who);
    for (const as of bad) {
      expect((await problemOf(await send("GET", "/incidents", { as }))).status).toBe(401);
      expect((await send("GET", "/incidents", { as: { ...cookie, ...as } })).status).toBe(401);
    }
  });

  test("a cookie of a disabled person, of an ended session, or that is not ours gets 401", async () => {
    const who = await person();
    const { cookie, sessionId } = await browser(who);
    expect((await send("GET", "/incidents", { as: { cookie } })).status).toBe(200);
    await db().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    const fresh = await browser(who);
    await db().user.update({ where: { id: who.userId }, data: { disabledAt: new Date() } });
    for (const value of [cookie, fresh.cookie, "firebreak.session=x.y.z", "firebreak.session=", "=;;="]) {
      expect((await problemOf(await send("GET", "/incidents", { as: { cookie: value } }))).status).toBe(401);
    }
  });
});

describe("addresses and methods", () => {
  test("every operation of the contract has its route, and every route its operation", () => {
    const outside = ["/openapi.json"];
    const contracted = new Set(operations.map(({ path }) => path));
    expect(routePatterns.filter((path) => !outside.includes(path)).sort()).toEqual([...contracted].sort());
  });

  test.each([...routePatterns])(
    "%s answers every other method with 405, Allow and a problem",
    async (path) => {
      const known = operations.filter((operation) => operation.path === path).map(({ method }) => method);
      const possible = methods.filter(
        (method) => known.includes(method) || (known.length === 0 && method === "GET"),
      );
      for (const method of methods.filter((one) => !possible.includes(one))) {
        const answer = await send(method, path.replace(/\{\w+\}/g, "x"));
        const read = possible.includes("GET") ? ["HEAD"] : [];
        expect(answer.headers.get("allow")).toBe(["OPTIONS", ...read, ...possible].join(", "));
        expect((await problemOf(answer)).status).toBe(405);
      }
    },
  );

  test.each(methods)("%s of an unknown address is a 404 problem", async (method) => {
    for (const path of ["/nothing", "/incidents/x/nothing", "/hotfixes/1/nothing"]) {
      expect((await problemOf(await send(method, path))).status).toBe(404);
    }
  });
});
