import { beforeEach, describe, expect, test } from "vitest";
import { changePassword, createPasswordLink, usePasswordLink } from "@/lib/contracts/users";
import { canonicalText, sha256 } from "@/lib/db/canonical";
import { db } from "@/lib/db/client";
import { baseUrl } from "@/lib/env";
import { addressHeader } from "@/lib/http/client-address";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { password, signIn, withPassword } from "@/lib/testing/sign-in";
import { byCookie, byToken } from "@/lib/testing/signed-in";
import { stored, tablesWith } from "@/lib/testing/stored";

ownDatabase();
beforeEach(async () => {
  await db().signInLimit.deleteMany();
});

const next = "another horse battery";
const body = { currentPassword: password, password: next };

/** Somebody signed in in two browsers, with a token beside. */
async function scene() {
  const user = await withPassword();
  const who = { userId: user.id };
  return { user, who, here: await byCookie(who), there: await byCookie(who), token: await byToken(who) };
}
const reads = async (as: Record<string, string>) => (await send("GET", "/users/me", { as })).status;

describe("changing one's own password", () => {
  test("the new one signs in and the old one does not; every other session ends, this one and the tokens live on", async () => {
    const { user, here, there, token } = await scene();
    await ask(changePassword, { as: here, body });
    expect([await reads(here), await reads(there), await reads(token)]).toEqual([200, 401, 200]);
    expect((await signIn({ email: user.email })).status).toBe(401);
    expect((await signIn({ email: user.email, password: next })).status).toBe(200);
  });

  test("a wrong current password is 422 on its field and changes nothing", async () => {
    const { user, here, there } = await scene();
    const wrong = await refusal(changePassword, {
      as: here,
      body: { ...body, currentPassword: "not the password" },
    });
    expect(wrong).toMatchObject({ status: 422, errors: [{ path: "currentPassword" }] });
    expect([await reads(there), (await signIn({ email: user.email })).status]).toEqual([200, 200]);
  });

  test("a short new password, and the current one again, are 422 on theirs", async () => {
    const { here } = await scene();
    for (const wrong of ["short", password]) {
      const problem = await refusal(changePassword, { as: here, body: { ...body, password: wrong } });
      expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, "password"]);
    }
  });

  test("no token changes a password, whatever its scopes, and none can try one out", async () => {
    const { token, here } = await scene();
    const before = await stored();
    for (const sent of [body, { ...body, currentPassword: "not the password" }]) {
      expect(await refusal(changePassword, { as: token, body: sent })).toMatchObject({
        status: 403,
        rule: "session_only",
      });
    }
    expect(await stored()).toEqual(before);
    expect(await reads(here)).toBe(200);
  });

  test("tries count like attempts to sign in: after ten a minute even the right one gets 429", async () => {
    const { here } = await scene();
    const as = { ...here, [addressHeader]: "192.0.2.44" };
    const guess = { ...body, currentPassword: "not the password" };
    for (let i = 0; i < 10; i++)
      expect((await refusal(changePassword, { as, body: guess })).status).toBe(422);
    expect(await refusal(changePassword, { as, body })).toMatchObject({ status: 429, rule: "rate_limit" });
    const elsewhere = await signIn({ email: "somebody-else@example.org", address: "192.0.2.44" });
    expect(elsewhere.status).toBe(429);
  });

  test("I2 a retry under the same key gets the first answer, although the current password is another now", async () => {
    const { user, here } = await scene();
    const sent = { as: here, headers: { "idempotency-key": "change-1" }, body };
    await ask(changePassword, sent);
    await ask(changePassword, sent);
    expect((await signIn({ email: user.email, password: next })).status).toBe(200);
  });

  test("of two changes at once one goes through", async () => {
    const { here, user } = await scene();
    const wishes = [next, "a third horse battery"];
    const answers = await Promise.all(
      wishes.map((wish) =>
        send("POST", "/users/me/password", { as: here, body: { ...body, password: wish } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    const won = wishes[answers.findIndex(({ status }) => status === 204)] ?? "";
    expect((await signIn({ email: user.email, password: won })).status).toBe(200);
  });

  test("a one-time link made before it stops working", async () => {
    const { user, here } = await scene();
    const admin = await signedIn("admin");
    const { passwordLink } = await ask(createPasswordLink, { as: admin.as, params: { id: user.id } });
    await ask(changePassword, { as: here, body });
    const token = new URL(passwordLink).searchParams.get("token");
    const late = await refusal(usePasswordLink, { body: { token, password: "a stranger's password" } });
    expect(late).toMatchObject({ status: 409, rule: "one_time_link" });
  });

  test("neither password stands in the database, nor a digest of the request that could be guessed from", async () => {
    const { here } = await scene();
    await ask(changePassword, { as: here, headers: { "idempotency-key": "change-2" }, body });
    for (const text of [password, next, sha256(canonicalText(body))]) {
      expect(await tablesWith(text)).toEqual([]);
    }
  });

  test("a page of another site cannot ask for it", async () => {
    const { here } = await scene();
    const foreign = { ...here, origin: baseUrl().replace("localhost", "evil.example") };
    expect(await refusal(changePassword, { as: foreign, body })).toMatchObject({
      status: 403,
      rule: "origin",
    });
  });
});
