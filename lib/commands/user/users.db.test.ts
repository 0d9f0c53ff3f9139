import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { createUser, disableUser, editUser, listUsers, readUser } from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import { approvingRoles } from "@/lib/domain/roles";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";

ownDatabase();

const address = () => `${uuid()}@example.org`;

describe("roles in the organisation", () => {
  test.each(approvingRoles)("nobody grants themselves %s; another administrator does", async (role) => {
    const { who, as } = await signedIn("admin");
    const own = { as, params: { id: who.userId }, body: { roles: ["admin", role] } };
    expect(await refusal(editUser, own)).toMatchObject({ status: 403, rule: "no_self_grant" });
    expect(await refusal(editUser, { ...own, params: { id: "me" } })).toMatchObject({ status: 403 });
    const other = await signedIn("admin");
    expect((await ask(editUser, { ...own, as: other.as })).roles).toEqual(["admin", role]);
    const kept = { as, params: own.params, body: { roles: [role, "admin", "scribe"] } };
    expect((await ask(editUser, kept)).roles).toContain("scribe");
  });

  test("an administrator gives other roles to themselves and any to others", async () => {
    const { as } = await signedIn("admin");
    const mine = await ask(editUser, {
      as,
      params: { id: "me" },
      body: { roles: ["admin", "incident_commander"] },
    });
    expect(mine.roles).toEqual(["admin", "incident_commander"]);
    const body = {
      email: address(),
      name: "Lead",
      roles: ["engineering_lead", "on_call_manager", "engineering_lead"],
    };
    expect((await ask(createUser, { as, body })).roles).toEqual(["engineering_lead", "on_call_manager"]);
  });

  test("a token without the scope `admin` changes nobody's roles, although its owner may", async () => {
    const who = await person("admin");
    const other = await person();
    const as = await byToken(who, ["write"]);
    for (const body of [{ roles: ["admin"] }, { disabled: true }, { name: "Other" }]) {
      const problem = await refusal(editUser, { as, params: { id: other.userId }, body });
      expect(problem).toMatchObject({ status: 403, rule: "scope" });
    }
    const own = await refusal(editUser, { as, params: { id: "me" }, body: { roles: ["admin", "scribe"] } });
    expect(own).toMatchObject({ status: 403, rule: "scope" });
    expect((await ask(editUser, { as, params: { id: "me" }, body: { name: "Me" } })).name).toBe("Me");
  });
});

describe("people", () => {
  test("the last administrator stays, also when two give it up at once", async () => {
    await db().user.updateMany({ data: { disabledAt: new Date() } });
    const [one, two] = [await signedIn("admin"), await signedIn("admin")];
    const giveUp = (as: Record<string, string>) =>
      send("PATCH", "/users/me", { as, body: { roles: ["incident_commander"] } });
    const answers = await Promise.all([giveUp(one.as), giveUp(two.as)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const last = answers[0]?.status === 200 ? two : one;
    for (const body of [{ roles: [] }, { disabled: true }]) {
      const problem = await refusal(editUser, { as: last.as, params: { id: "me" }, body });
      expect(problem).toMatchObject({ status: 409, rule: "last_admin" });
    }
    const gone = await refusal(disableUser, { as: last.as, params: { id: last.who.userId } });
    expect(gone).toMatchObject({ status: 409, rule: "last_admin" });
  });

  test("disabling ends sessions and tokens at once, and enabling again brings none of them back", async () => {
    const { as } = await signedIn("admin");
    const who = await person("responder");
    const doors = [await byToken(who), await byCookie(who)];
    const reads = async () =>
      Promise.all(doors.map(async (door) => (await send("GET", "/users/me", { as: door })).status));
    expect(await reads()).toEqual([200, 200]);
    expect((await ask(disableUser, { as, params: { id: who.userId } })).disabled).toBe(true);
    expect(await reads()).toEqual([401, 401]);
    await ask(editUser, { as, params: { id: who.userId }, body: { disabled: false } });
    expect(await reads()).toEqual([401, 401]);
    expect((await send("GET", "/users/me", { as: await byToken(who) })).status).toBe(200);
  });

  test("an address belongs to one person, in whatever letter case, also for two at once", async () => {
    const { as } = await signedIn("admin");
    const email = address();
    const add = (written: string) => send("POST", "/users", { as, body: { email: written, name: "Once" } });
    const answers = await Promise.all([add(email), add(` ${email.toUpperCase()} `)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("everybody edits their own name, zone and shortcuts; a stale version is told the current", async () => {
    const { who, as } = await signedIn();
    const body = { name: "New name", timeZone: "Europe/Berlin", singleKeys: false, version: 1 };
    const edited = await ask(editUser, { as, params: { id: "me" }, body });
    expect(edited).toMatchObject({ id: who.userId, name: "New name", timeZone: "Europe/Berlin", version: 2 });
    const stale = await refusal(editUser, { as, params: { id: "me" }, body });
    expect(stale).toMatchObject({ status: 409, rule: "version" });
    expect(stale.current).toEqual(edited);
    const zone = await refusal(editUser, { as, params: { id: "me" }, body: { timeZone: "Mars/Base" } });
    expect([zone.status, zone.errors?.[0]?.path]).toEqual([422, "timeZone"]);
  });

  test("nobody's password or its hash is ever told", async () => {
    const { as } = await signedIn("admin");
    const created = await ask(createUser, { as, body: { email: address(), name: "Told" } });
    const { items } = await ask(listUsers, { as, query: { limit: "200" } });
    const read = await ask(readUser, { as, params: { id: created.id } });
    expect(JSON.stringify([items, read])).not.toMatch(/password|argon2|fbl_/i);
  });
});
