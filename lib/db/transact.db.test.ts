import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { accessTopic, incidentTopic, lineTopic, liveChannel } from "@/lib/live/topics";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";

const database = ownDatabase();

const jobCount = async () => {
  const [row] = await db().$queryRaw<
    { jobs: number }[]
  >`SELECT count(*)::int AS jobs FROM graphile_worker.jobs`;
  return row?.jobs ?? 0;
};

/** What a listener hears of the channel while `act` runs. */
async function heard(act: () => Promise<unknown>): Promise<string[]> {
  const listener = new Client({ connectionString: database.url() });
  await listener.connect();
  const topics: string[] = [];
  listener.on("notification", (note) => topics.push(note.payload ?? ""));
  await listener.query(`LISTEN ${liveChannel}`);
  await act();
  await listener.query("SELECT 1");
  await listener.end();
  return topics;
}

test("a job and the announced topics exist once the command has committed", async () => {
  const actor = await person("incident_commander");
  const { id } = await incident(actor);
  const before = await jobCount();
  const topics = await heard(() =>
    transact({ actor }, { command: "test.write", input: {}, incidents: [id] }, async () => ({
      answer: () => null,
      incidents: [{ incidentId: id, patch: { summary: "written" } }],
      topics: [accessTopic(id)],
      jobs: [{ task: "deliver", payload: { incident: id } }],
    })),
  );
  expect(await jobCount()).toBe(before + 1);
  expect(topics.sort()).toEqual([accessTopic(id), incidentTopic(id), lineTopic(id, false)].sort());
});

test("a refusal after the writes leaves no row, job, audit entry or announcement behind", async () => {
  const actor = await person("incident_commander");
  const { id, version } = await incident(actor);
  const before = { jobs: await jobCount(), audit: await db().auditEntry.count() };
  const topics = await heard(() =>
    expect(
      transact({ actor }, { command: "test.write", input: {}, incidents: [id] }, async () => ({
        incidents: [{ incidentId: id, patch: { summary: "written" } }],
        jobs: [{ task: "deliver", payload: {} }],
        answer: () => {
          throw new Refused(refuse("conflict", "test", "Not this way."));
        },
      })),
    ).rejects.toThrow("Not this way."),
  );
  expect({ jobs: await jobCount(), audit: await db().auditEntry.count() }).toEqual(before);
  expect(topics).toEqual([]);
  expect(await db().incident.findUnique({ where: { id }, select: { summary: true, version: true } })).toEqual(
    { summary: null, version },
  );
});

test("now is the database's time after the lock was held, not before it was waited for", async () => {
  const actor = await person("incident_commander");
  const { id } = await incident(actor);
  const write = { command: "test.write", input: {}, incidents: [id] };
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let entered = () => {};
  const first = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const holder = transact({ actor }, write, async ({ tx }) => {
    entered();
    await held;
    const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    return { answer: () => row?.now.getTime() ?? 0 };
  });
  await first;
  const waiter = transact({ actor }, write, async ({ now }) => ({ answer: () => now.getTime() }));
  await expect
    .poll(async () => {
      const [row] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      return row?.waiting;
    })
    .toBe(1);
  release();
  const [released, decided] = await Promise.all([holder, waiter]);
  expect(Number(decided.body)).toBeGreaterThanOrEqual(Number(released.body));
});
