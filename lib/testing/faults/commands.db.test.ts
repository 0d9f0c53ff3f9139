import { afterEach, expect, test, vi } from "vitest";
import { listTimeline } from "@/lib/contracts/timeline";
import { db, type Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { ask, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();
afterEach(() => void vi.useRealTimers());

test("I5 a deadlock between two commands: both succeed, and each has its effect once", async () => {
  const actor = await person("incident_commander");
  const ids = [(await incident(actor)).id, (await incident(actor)).id] as const;
  const people = [await person(), await person()] as const;
  let arrived = 0;
  let bothHere = () => {};
  const both = new Promise<void>((resolve) => {
    bothHere = resolve;
  });
  const locked = (tx: Tx, { userId }: { userId: string }) =>
    tx.$queryRaw`SELECT id FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  const command = (mine: 0 | 1) => {
    const id = ids[mine];
    const write = { command: "test.write", input: {}, incidents: [id] };
    return transact<null>({ actor }, write, async ({ tx }) => {
      await locked(tx, people[mine]);
      arrived += 1;
      if (arrived === 2) bothHere();
      await both;
      await locked(tx, people[mine === 0 ? 1 : 0]);
      const events = [{ type: "incident.edited" as const, payload: { changes: {} } }];
      return { answer: () => null, incidents: [{ incidentId: id, events }] };
    });
  };
  await Promise.all([command(0), command(1)]);
  // One of them began anew: PostgreSQL had ended it.
  expect(arrived).toBe(3);
  for (const incidentId of ids) {
    expect(await db().timelineEvent.count({ where: { incidentId, type: "incident.edited" } })).toBe(1);
  }
});

test("I5 two incidents merged into one another at once: one goes into the other, and the other request is refused", async () => {
  const { who, as } = await signedIn("incident_commander");
  for (let round = 0; round < 15; round++) {
    const [one, two] = [await incident(who), await incident(who)];
    const merge = (from: string, into: string) =>
      send("POST", `/incidents/${from}/status`, { as, body: { status: "merged", mergedIntoId: into } });
    const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const merged = { id: { in: [one.id, two.id] }, status: "merged" };
    expect(await db().incident.count({ where: merged })).toBe(1);
  }
});

test("I2 a double click on every button of a main path: one effect and one answer each", async () => {
  const people = await crew();
  const twice = async (who: { as: Record<string, string> }, path: string, body: unknown) => {
    const headers = { "idempotency-key": `double-${path.replaceAll("/", "-")}` };
    const click = () => send("POST", path, { as: who.as, headers, body });
    const answers = await Promise.all([click(), click()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toBe(other);
  };
  const incidents = await db().incident.count();
  await twice(people.commander, "/incidents", { title: "Twice", severity: "P0" });
  expect(await db().incident.count()).toBe(incidents + 1);
  const { id, incident: declared } = await begun(people, "P0");
  await twice(people.author, `/incidents/${declared.id}/timeline`, { body: "Seen twice" });
  expect(await db().timelineEvent.count({ where: { body: "Seen twice" } })).toBe(1);
  const commit = await revised(people, id);
  const approved = { role: "engineering_lead", decision: "approved", commit };
  await twice(people.lead, `/hotfixes/${id}/decisions`, approved);
  expect(await db().approvalDecision.count({ where: { hotfixId: id } })).toBe(1);
  await twice(people.author, `/hotfixes/${id}/deployments`, { environment: "staging" });
  expect(await db().deployment.count({ where: { hotfixId: id } })).toBe(1);
});

test.each([
  ["two hours ahead", 2 * 3_600_000],
  ["an hour behind", -3_600_000],
])("a web process whose clock jumps %s records the moments of the database", async (_, wrongBy) => {
  const { who, as } = await signedIn("incident_commander");
  const began = new Date();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + wrongBy });
  const { id } = await incident(who, { severity: "P0" });
  expect((await send("POST", `/incidents/${id}/acknowledgement`, { as })).status).toBe(200);
  const { items } = await ask(listTimeline, { as, params: { id }, query: { limit: "200" } });
  vi.useRealTimers();
  const { declaredAt, startedAt, acknowledgedAt } = await db().incident.findUniqueOrThrow({ where: { id } });
  const moments = [declaredAt, startedAt, acknowledgedAt, ...items.map((item) => new Date(item.recordedAt))];
  for (const at of moments) {
    expect(at?.getTime()).toBeGreaterThanOrEqual(began.getTime() - 1_000);
    expect(at?.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  }
});
