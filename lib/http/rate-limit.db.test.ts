import { beforeAll, expect, test } from "vitest";
import { problemOf, send } from "@/lib/testing/api";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";

ownDatabase();
beforeAll(() => {
  process.env.RATE_LIMIT_PER_MINUTE = "5";
});

const statuses = async (as: Record<string, string>, count: number) => {
  const answers = await Promise.all(Array.from({ length: count }, () => send("GET", "/services", { as })));
  return answers.map((answer) => answer.status).sort();
};

test("a caller beyond the limit of a minute gets 429 with Retry-After, others do not", async () => {
  const who = await person();
  const token = await byToken(who);
  expect(await statuses(token, 7)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const answer = await send("GET", "/services", { as: token });
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await problemOf(answer)).toMatchObject({ status: 429, rule: "rate_limit" });
  expect(await statuses(await byToken(who), 5)).toEqual([200, 200, 200, 200, 200]);
  expect(await statuses(await byCookie(who), 6)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await statuses(await byCookie(who), 1)).toEqual([429]);
});

test("what costs seconds counts as many requests, and is possible once a minute under any limit", async () => {
  const as = await byToken(await person());
  expect((await send("GET", "/incidents/INC-2001-001/review.pdf", { as })).status).toBe(404);
  expect(await statuses(as, 1)).toEqual([429]);
});

test("whoever is not signed in is counted by address, since a one-time link costs a password's hash to refuse", async () => {
  const body = { token: "fbl_x", password: "correct horse battery" };
  const post = (address: string) =>
    send("POST", "/password-links/use", { body, headers: { "x-firebreak-address": address } });
  const answers = await Promise.all(Array.from({ length: 6 }, () => post("192.0.2.7")));
  expect(answers.map((answer) => answer.status).sort()).toEqual([409, 409, 409, 409, 409, 429]);
  expect((await post("192.0.2.8")).status).toBe(409);
});
