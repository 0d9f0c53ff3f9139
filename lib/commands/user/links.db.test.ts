import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { ensureSetupLink } from "@/lib/commands/setup/ensure-link";
import { createPasswordLink, createUser, disableUser, setUp, usePasswordLink } from "@/lib/contracts/users";
import { db } from "@/lib/db/client";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { password, signIn } from "@/lib/testing/sign-in";
import { browser } from "@/lib/testing/signed-in";
import { stored, tablesWith } from "@/lib/testing/stored";

ownDatabase();
beforeEach(async () => {
  await db().signInLimit.deleteMany();
});

const tokenOf = (link: string | null) => new URL(link ?? "").searchParams.get("token") ?? "";

describe("the set-up link, while nobody is there", () => {
  const person = (token: string, email = "ada@example.org") => ({ token, name: "Ada", email, password });

  test("a newer one replaces it, a made-up one does nothing, and an old one has run out", async () => {
    const [first, second] = [tokenOf(await ensureSetupLink()), tokenOf(await ensureSetupLink())];
    const before = await stored();
    for (const token of [first, "fbl_made-up", ""]) {
      expect(await refusal(setUp, { body: person(token) })).toMatchObject({
        status: 409,
        rule: "one_time_link",
      });
    }
    expect(await stored()).toEqual(before);
    await db().oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await refusal(setUp, { body: person(second) })).toMatchObject({
      status: 409,
      rule: "one_time_link",
    });
  });

  test("two who use it at once make one person, who is admin and incident commander and can sign in", async () => {
    const token = tokenOf(await ensureSetupLink());
    const answers = await Promise.all(
      ["ada@example.org", "bob@example.org"].map((email) =>
        send("POST", "/setup", { body: person(token, email) }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const [user, ...others] = await db().user.findMany();
    expect(others).toEqual([]);
    expect(user?.roles).toEqual(["admin", "incident_commander"]);
    expect((await signIn({ email: user?.email ?? "" })).status).toBe(200);
  });

  test("once somebody is there no link is made, none works, and a start leaves no trace", async () => {
    const before = await stored();
    expect(await ensureSetupLink()).toBeNull();
    const problem = await refusal(setUp, { body: person("fbl_made-up", "eve@example.org") });
    expect(problem).toMatchObject({ status: 409, rule: "set_up" });
    expect(await stored()).toEqual(before);
  });
});

describe("a password link", () => {
  async function invited() {
    const admin = await signedIn("admin");
    const body = { email: `${uuid()}@example.org`, name: "Invited" };
    const user = await ask(createUser, { as: admin.as, body });
    return { admin, user, token: tokenOf(user.passwordLink) };
  }

  test("sets a password once, and ends every session of that person", async () => {
    const { user, token } = await invited();
    const { cookie } = await browser({ userId: user.id });
    expect(await ask(usePasswordLink, { body: { token, password } })).toEqual({ email: user.email });
    expect((await send("GET", "/users/me", { as: { cookie } })).status).toBe(401);
    expect((await signIn({ email: user.email })).status).toBe(200);
    const again = await refusal(usePasswordLink, { body: { token, password: `${password} 2` } });
    expect(again).toMatchObject({ status: 409, rule: "one_time_link" });
    expect((await signIn({ email: user.email })).status).toBe(200);
  });

  test("works for one of two who use it at once", async () => {
    const { token } = await invited();
    const use = (text: string) => send("POST", "/password-links/use", { body: { token, password: text } });
    const answers = await Promise.all([use("the first password"), use("the second password")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  test("stops with a newer one, after seven days, and while its person is disabled", async () => {
    const { admin, user, token } = await invited();
    const use = (value: string) => refusal(usePasswordLink, { body: { token: value, password } });
    const renewed = await ask(createPasswordLink, { as: admin.as, params: { id: user.id } });
    expect(await use(token)).toMatchObject({ status: 409, rule: "one_time_link" });
    const week = new Date(renewed.expiresAt).getTime() - Date.now();
    expect(Math.round(week / 3_600_000)).toBe(7 * 24);
    await ask(disableUser, { as: admin.as, params: { id: user.id } });
    expect(await use(tokenOf(renewed.passwordLink))).toMatchObject({ status: 409 });
    await db().user.update({ where: { id: user.id }, data: { disabledAt: null } });
    await db().oneTimeLink.updateMany({ where: { userId: user.id }, data: { expiresAt: new Date() } });
    expect(await use(tokenOf(renewed.passwordLink))).toMatchObject({ status: 409 });
    expect((await signIn({ email: user.email })).status).toBe(401);
  });

  test("is no set-up link, asks for a password of 12 characters, and stands nowhere in the database", async () => {
    const { token } = await invited();
    const person = { token, name: "Eve", email: "eve@example.org", password };
    expect((await refusal(setUp, { body: person })).status).toBe(409);
    const short = await refusal(usePasswordLink, { body: { token, password: "short" } });
    expect([short.status, short.errors?.[0]?.path]).toEqual([422, "password"]);
    expect(await tablesWith(token)).toEqual([]);
    expect((await ask(usePasswordLink, { body: { token, password } })).email).toContain("@");
    expect(await tablesWith(password)).toEqual([]);
  });
});
