import { expect, test } from "vitest";
import { assignRole } from "@/lib/commands/role/assign";
import { removeRole } from "@/lib/commands/role/remove";
import { verifyAudit } from "@/lib/db/audit-verify";
import { createClient, db } from "@/lib/db/client";
import { minutesAgo } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { olderClocks } from "@/lib/testing/older-clocks";
import { ownDatabase } from "@/lib/testing/own-database";
import { statementsOf } from "@/lib/testing/statements";
import { fireDue } from "./fire-due";

const database = ownDatabase();

const timersOf = (incidentId: string, rule: string) =>
  db().slaTimer.findMany({ where: { incidentId, rule }, orderBy: { round: "asc" } });
const eventsOf = (incidentId: string, type: string) =>
  db().timelineEvent.findMany({
    where: { incidentId, type },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
const noticesOf = (incidentId: string) => db().notice.findMany({ where: { incidentId } });

/** Works everything off that is due now. */
async function fireAll(): Promise<void> {
  while ((await fireDue(db())).incidents > 0);
}

test("R-SLA-01 a P0 pages who is on call by itself, at once: met, with the event that says so and a notice", async () => {
  const commander = await person("incident_commander");
  const onCall = await person("on_call_engineer");
  const { id } = await incident(commander, { severity: "P0" });
  await fireAll();
  const [page] = await timersOf(id, "page_on_call");
  const [fired] = await eventsOf(id, "timer.fired");
  expect(page).toMatchObject({ state: "met", settledBy: fired?.id, nextAt: null });
  expect(fired).toMatchObject({ authorId: null, payload: { rule: "page_on_call", people: 1, late: false } });
  const told = await noticesOf(id);
  expect(told.filter(({ userId }) => userId === onCall.userId)).toMatchObject([
    { kind: "timer_fired", cause: `timer:${page?.id}`, readAt: null },
  ]);
});

test("R-SLA-00 with nobody who holds the role an automatic rule is breached, and the timeline says that nobody could be told", async () => {
  const commander = await person("incident_commander");
  const { id } = await incident(commander, { severity: "P0", startedAt: minutesAgo(5 * 60) });
  await fireAll();
  const [executives] = await timersOf(id, "notify_executives");
  expect(executives?.state).toBe("breached");
  const fired = await eventsOf(id, "timer.fired");
  expect(fired.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ rule: "notify_executives", people: 0 }),
  );
});

test("R-SLA-06 a role given on the incident is told instead of everybody who holds it, and a private one tells its members only", async () => {
  const commander = await person("incident_commander");
  const [chief, other] = [await person("executive"), await person("executive")];
  const open = await incident(commander, { severity: "P0" });
  await assignRole({ actor: commander }, open.id, "executive", { userId: chief.userId });
  const secret = await incident(commander, { severity: "P0", private: true });
  for (const { id } of [open, secret]) await olderClocks(id, 5 * 60);
  await fireAll();
  const toldOfOpen = (await noticesOf(open.id)).filter(({ payload }) =>
    JSON.stringify(payload).includes("notify_executives"),
  );
  expect(toldOfOpen.map(({ userId }) => userId)).toEqual([chief.userId]);
  expect((await timersOf(secret.id, "notify_executives"))[0]?.state).toBe("breached");
  const members = new Set((await noticesOf(secret.id)).map(({ userId }) => userId));
  expect(members).toEqual(new Set([commander.userId]));
  expect(members.has(other.userId)).toBe(false);
  await removeRole({ actor: commander }, open.id, "executive", chief.userId);
});

test("R-KNW-02 a drill tells nobody but those who take part in it", async () => {
  const commander = await person("incident_commander");
  await person("on_call_engineer", "engineering_lead");
  const { id } = await incident(commander, { severity: "P0", drill: true });
  await olderClocks(id, 60);
  await fireAll();
  expect(new Set((await noticesOf(id)).map(({ userId }) => userId))).toEqual(new Set([commander.userId]));
});

test("R-SLA-04 breach, told once: the timer, one event, one notice that later reminders bring up anew, and the list's next deadline", async () => {
  const commander = await person("incident_commander");
  const { id } = await incident(commander, { severity: "P0" });
  await fireAll();
  await olderClocks(id, 16);
  await fireAll();
  await fireAll();
  const [update] = await timersOf(id, "status_update");
  expect(update?.state).toBe("breached");
  expect(await eventsOf(id, "timer.breached")).toHaveLength(2);
  const cause = `timer:${update?.id}`;
  await db().notice.updateMany({ where: { cause }, data: { readAt: new Date() } });
  await olderClocks(id, 5);
  await fireAll();
  const [notice, ...more] = await db().notice.findMany({ where: { cause, userId: commander.userId } });
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ kind: "timer_reminded", readAt: null });
  const row = await db().incident.findUniqueOrThrow({ where: { id } });
  expect(row.nextDueLabel).toBe("Alert all stakeholders");
});

test("R-SLA-00 people go on editing against the version that they read, whatever fires meanwhile", async () => {
  const { id, version } = await incident(await person("incident_commander"), { severity: "P0" });
  await olderClocks(id, 30);
  await fireAll();
  expect((await db().incident.findUniqueOrThrow({ where: { id } })).version).toBe(version);
});

test("R-SLA-20 eight engines at once on fifty incidents tell each thing once, and the audit trail holds", async () => {
  const commander = await person("incident_commander");
  const made = [];
  for (let i = 0; i < 50; i++) made.push(await incident(commander, { severity: i % 2 ? "P0" : "P1" }));
  for (const { id } of made) await olderClocks(id, 3 * 60);
  const clients = Array.from({ length: 8 }, () => createClient(database.url(), 1));
  const rounds = clients.map(async (client) => {
    let next: Date | null = new Date(0);
    while (next !== null && next <= new Date()) next = (await fireDue(client)).next;
    await client.$disconnect();
  });
  await Promise.all(rounds);
  const ids = made.map(({ id }) => id);
  const events = await db().timelineEvent.findMany({
    where: { incidentId: { in: ids }, type: { startsWith: "timer" } },
  });
  const told = events.map(
    ({ incidentId, type, payload, occurredAt }) =>
      `${incidentId} ${type} ${JSON.stringify(payload)} ${occurredAt.getTime()}`,
  );
  expect(new Set(told).size).toBe(told.length);
  for (const { id, severity } of made) {
    const breached = await db().slaTimer.count({ where: { incidentId: id, state: "breached" } });
    expect(breached).toBe(severity === "P0" ? 3 : 1);
  }
  expect(await db().slaTimer.count({ where: { nextAt: { lte: new Date() } } })).toBe(0);
  const found = await db().$transaction(verifyAudit, { isolationLevel: "RepeatableRead", timeout: 60_000 });
  expect(found).not.toHaveProperty("why");
});

test("R-SLA-20 an incident that somebody works on is left to a later look, and the others are not kept waiting", async () => {
  const commander = await person("incident_commander");
  const [busy, free] = [
    await incident(commander, { severity: "P0" }),
    await incident(commander, { severity: "P0" }),
  ];
  await fireAll();
  for (const { id } of [busy, free]) await olderClocks(id, 16);
  const holder = createClient(database.url(), 1);
  await holder.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM incidents WHERE id = ${busy.id}::uuid FOR UPDATE`;
    await fireAll();
    expect((await timersOf(free.id, "status_update"))[0]?.state).toBe("breached");
    expect((await timersOf(busy.id, "status_update"))[0]?.state).toBe("running");
  });
  await fireAll();
  expect((await timersOf(busy.id, "status_update"))[0]?.state).toBe("breached");
  await holder.$disconnect();
});

test("the statements of a look do not grow with the incidents that it deals with", async () => {
  const commander = await person("incident_commander");
  const alike = async (count: number) => {
    const made = [];
    for (let i = 0; i < count; i++) made.push(await incident(commander, { severity: "P0" }));
    await fireAll();
    for (const { id } of made) await olderClocks(id, 16);
    return statementsOf(() => fireDue(db()));
  };
  const one = await alike(1);
  expect(await alike(20)).toBe(one);
});
