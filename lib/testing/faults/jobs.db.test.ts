import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { afterEach, expect, test } from "vitest";
import { readMachinery } from "@/lib/contracts/machinery";
import { db } from "@/lib/db/client";
import { auditCheckTask, enqueue } from "@/lib/jobs/queue";
import { startQueue } from "@/lib/jobs/queue-worker";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { killed } from "@/lib/testing/engine-process";
import { ownDatabase } from "@/lib/testing/own-database";
import { runScript } from "@/lib/testing/script";

const database = ownDatabase();
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) await killed(child);
});

const soon = { timeout: 30_000 };
const checks = () => db().auditCheck.count();
const enqueued = () => db().$transaction((tx) => enqueue(tx, { task: auditCheckTask, payload: {} }));
const jobs = () => db().$queryRaw<{ by: string | null }[]>`SELECT locked_by AS by FROM graphile_worker.jobs`;

/** The worker as `npm run worker` has it, with its own way of stopping. */
async function worker(): Promise<ChildProcess> {
  const child = await runScript(`
    const { Listener } = await import("@/lib/live/listener");
    const { Shutdown } = await import("@/lib/server/shutdown");
    const { startWorker } = await import("@/lib/server/worker");
    const shutdown = new Shutdown();
    const listener = new Listener(process.env.DATABASE_URL);
    await listener.start();
    shutdown.add("listener", () => listener.stop());
    await startWorker(shutdown, process.env.DATABASE_URL, listener);
    shutdown.listen(() => undefined);
    console.log("runs");
  `);
  running.push(child);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

/** Keeps the check of the audit trail in its middle, reading, while `meanwhile` runs. */
async function heldInAJob(meanwhile: () => Promise<void>): Promise<void> {
  const holder = new Client({ connectionString: database.url() });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE");
  try {
    await enqueued();
    await expect.poll(async () => (await jobs())[0]?.by ?? null, soon).not.toBeNull();
    await expect
      .poll(() => db().jobAttempt.count({ where: { work: auditCheckTask, finishedAt: null } }), soon)
      .toBe(1);
    await meanwhile();
  } finally {
    await holder.query("COMMIT");
    await holder.end();
  }
}

test("I2 SIGTERM in the middle of a job: the worker ends, the job is given back, and is done once by the next", async () => {
  const before = await checks();
  const first = await worker();
  await heldInAJob(async () => {
    const gone = once(first, "exit");
    first.kill("SIGTERM");
    expect(await gone).toEqual([0, null]);
    expect(await jobs()).toEqual([{ by: null }]);
  });
  await worker();
  await expect.poll(async () => (await jobs()).length, soon).toBe(0);
  expect(await checks()).toBe(before + 1);
});

test("I2 kill -9 in the middle of a job: it is done once by another worker when the dead one is missed", async () => {
  const before = await checks();
  const first = await worker();
  await heldInAJob(() => killed(first));
  await worker();
  await expect.poll(async () => (await jobs()).length, { timeout: 60_000 }).toBe(0);
  expect(await checks()).toBe(before + 1);
}, 90_000);

test("a poison job fails for good, is shown with its error, and keeps no other from being done", async () => {
  const { as } = await signedIn("admin");
  const before = await checks();
  await db().$executeRawUnsafe(`
    CREATE FUNCTION poisoned() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$`);
  await db().$executeRaw`CREATE TRIGGER poison BEFORE INSERT ON audit_checks EXECUTE FUNCTION poisoned()`;
  await db().$queryRaw`
    SELECT j.id::text FROM graphile_worker.add_job(${auditCheckTask}, max_attempts => 1) AS j`;
  const queue = await startQueue(database.url());
  const failed = async () => (await ask(readMachinery, { as })).failedJobs;
  await expect.poll(async () => (await failed()).length, soon).toBe(1);
  expect(await failed()).toMatchObject([
    { task: auditCheckTask, attempts: 1, lastError: expect.stringContaining("poison") },
  ]);
  await db().$executeRaw`DROP TRIGGER poison ON audit_checks`;
  await enqueued();
  await expect.poll(checks, soon).toBe(before + 1);
  expect((await ask(readMachinery, { as })).queue).toMatchObject({ waiting: 0, failed: 1 });
  await queue.stop();
});
