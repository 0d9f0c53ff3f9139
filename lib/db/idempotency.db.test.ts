import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { problemOf, send } from "@/lib/testing/api";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { incident } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie, byToken } from "@/lib/testing/signed-in";
import { stored } from "@/lib/testing/stored";

ownDatabase();

const body = { title: "Checkout is slow", severity: "P1" };
const key = (text: string) => ({ "idempotency-key": text });
const declare = (as: Record<string, string>, text: string, sent: unknown = body) =>
  send("POST", "/incidents", { as, headers: key(text), body: sent });

test("I2 the same key and body get the first answer word for word, and make one incident", async () => {
  const { as } = await signedIn("responder");
  const first = await declare(as, "k1");
  const told = await first.text();
  const before = await stored();
  for (let i = 0; i < 3; i++) {
    const again = await declare(as, "k1", { severity: "P1", title: body.title });
    expect([again.status, await again.text()]).toEqual([first.status, told]);
  }
  expect(await stored()).toEqual(before);
});

test("I2 two at once, and fifteen, make one effect and one answer", async () => {
  const { as } = await signedIn("responder");
  for (const count of [2, 15]) {
    const before = await db().incident.count();
    const answers = await Promise.all(
      Array.from({ length: count }, () => declare(as, `together ${count}`.replace(" ", "-"))),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await db().incident.count()).toBe(before + 1);
  }
});

test("I2 another body under the same key is refused and does nothing", async () => {
  const { as } = await signedIn("responder");
  await declare(as, "k2");
  const before = await stored();
  const problem = await problemOf(await declare(as, "k2", { ...body, title: "Something else" }));
  expect(problem).toMatchObject({ status: 422, rule: "idempotency_key" });
  expect(await stored()).toEqual(before);
});

test("I2 a key belongs to its caller and its route", async () => {
  const { who, as } = await signedIn("incident_commander");
  const { key: incidentKey } = await incident(who);
  const other = await signedIn("incident_commander");
  const callers = [as, await byToken(who), await byCookie(who), other.as];
  const ids = await Promise.all(
    callers.map(async (caller) => {
      const answer: unknown = await (await declare(caller, "k3")).json();
      return typeof answer === "object" && answer !== null && "id" in answer ? answer.id : null;
    }),
  );
  expect(new Set(ids).size).toBe(4);
  const entry = await send("POST", `/incidents/${incidentKey}/timeline`, {
    as,
    headers: key("k3"),
    body: { body: "x" },
  });
  expect(entry.status).toBe(201);
});

test("I2 only what succeeded is kept: a refused request may be repeated once the cause is gone", async () => {
  const { who, as } = await signedIn("incident_commander");
  const { id } = await incident(who, { severity: "P2" });
  const close = () =>
    send("POST", `/incidents/${id}/status`, { as, headers: key("k4"), body: { status: "closed" } });
  expect((await close()).status).toBe(409);
  expect(await db().idempotencyKey.count({ where: { key: "k4" } })).toBe(0);
  await send("POST", `/incidents/${id}/status`, { as, body: { status: "resolved", at: minutesAgo(0) } });
  expect((await close()).status).toBe(200);
  expect((await close()).status).toBe(200);
  expect((await send("POST", `/incidents/${id}/status`, { as, body: { status: "closed" } })).status).toBe(
    409,
  );
});

test("I2 a key serves 24 hours and is free again after that", async () => {
  const { as } = await signedIn("responder");
  await declare(as, "k5");
  const aged = (hours: number) =>
    db().idempotencyKey.updateMany({
      where: { key: "k5" },
      data: { createdAt: new Date(Date.now() - hours * 3_600_000) },
    });
  await aged(23.9);
  expect((await declare(as, "k5", { ...body, title: "Other" })).status).toBe(422);
  await aged(24.1);
  expect((await declare(as, "k5", { ...body, title: "Other" })).status).toBe(201);
  expect((await declare(as, "k5")).status).toBe(422);
});

test("a key that no header should carry is refused", async () => {
  const { as } = await signedIn("responder");
  for (const text of ["", "two words", "x".repeat(256), "ü"]) {
    expect([text, (await declare(as, text)).status]).toEqual([text, 422]);
  }
});

test("I2 a POST that only reads keeps its answer too: another body under the key is refused", async () => {
  const { as } = await signedIn("responder");
  const classify = (broken: string) =>
    send("POST", "/classifications", { as, headers: key("k6"), body: { usersAffected: "all", broken } });
  const first = await classify("product");
  expect(first.status).toBe(200);
  expect(await (await classify("product")).json()).toEqual(await first.json());
  expect((await classify("cosmetic")).status).toBe(422);
});
