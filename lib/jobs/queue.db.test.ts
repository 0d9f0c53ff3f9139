import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { v7 as uuid } from "uuid";
import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { killed } from "@/lib/testing/engine-process";
import { incident, person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { runScript } from "@/lib/testing/script";
import { beginAttempt, finishAttempt } from "./attempt";
import { checkAudit } from "./handlers/audit-check";
import { freeSilent, startHeartbeat } from "./heartbeat";
import { auditCheckTask } from "./queue";
import { startQueue } from "./queue-worker";

const database = ownDatabase();
const product = { actor: { kind: "product" } } as const;
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) await killed(child);
});

const askForCheck = () =>
  transact<null>(product, { command: "test.audit_check", input: {}, settings: true }, async () => ({
    answer: () => null,
    jobs: [{ task: auditCheckTask, payload: {} }],
  }));

const locked = () =>
  db().$queryRaw<{ by: string | null; attempts: number }[]>`
    SELECT locked_by AS by, attempts::int FROM graphile_worker.jobs WHERE task_identifier = ${auditCheckTask}`;

/** A process that works the queue, with its heartbeat. */
async function worker(): Promise<ChildProcess> {
  const child = await runScript(`
    const { startQueue } = await import("@/lib/jobs/queue-worker");
    const { startHeartbeat } = await import("@/lib/jobs/heartbeat");
    const queue = await startQueue(process.env.DATABASE_URL);
    await startHeartbeat({ queueIds: queue.ids, healthy: () => true });
    console.log("runs");
  `);
  running.push(child);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

describe("an attempt", () => {
  test("that was overtaken by a later one may record nothing", async () => {
    const work = uuid();
    const frozen = await beginAttempt(work, "first");
    const successor = await beginAttempt(work, "second");
    expect(await finishAttempt(db(), work, frozen, "late")).toBe(false);
    expect(await finishAttempt(db(), work, successor, "done")).toBe(true);
    expect(await finishAttempt(db(), work, successor, "twice")).toBe(false);
    expect(await db().jobAttempt.findUniqueOrThrow({ where: { work } })).toMatchObject({
      outcome: "done",
      fence: 2,
    });
  });
});

describe("the queue", () => {
  test("recomputes the audit trail when a command asks for it, and keeps what it found", async () => {
    await incident(await person("incident_commander"));
    const queue = await startQueue(database.url());
    await askForCheck();
    await expect.poll(() => db().auditCheck.count(), { timeout: 20_000 }).toBe(1);
    await queue.stop();
    expect(await db().auditCheck.findFirstOrThrow()).toMatchObject({
      holds: true,
      detail: expect.stringMatching(/^Chains: \d+, entries: \d+\.$/),
    });
  });

  test("stops only after the job at hand, or gives it back", async () => {
    const before = await db().auditCheck.count();
    const queue = await startQueue(database.url());
    await askForCheck();
    await expect.poll(async () => (await locked()).length + (await db().auditCheck.count()) - before).toBe(1);
    await queue.stop();
    const done = (await db().auditCheck.count()) - before;
    const left = await locked();
    expect(done + left.length).toBe(1);
    expect(left.every(({ by }) => by === null)).toBe(true);
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`;
  });
});

describe("a worker that fell silent", () => {
  test("has its jobs freed, one that beats keeps them", async () => {
    await askForCheck();
    const claim = async (by: string) =>
      db().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = ${by}, locked_at = now()`;
    const beat = (queueIds: string[], secondsAgo: number) => {
      const beatAt = new Date(Date.now() - secondsAgo * 1_000);
      return db().workerBeat.create({
        data: { id: uuid(), host: "h", pid: 1, queueIds, startedAt: beatAt, beatAt },
      });
    };
    await claim("living");
    await beat(["living"], 1);
    await freeSilent();
    expect((await locked())[0]?.by).toBe("living");
    await claim("dead");
    await beat(["dead"], 25);
    await freeSilent();
    expect((await locked())[0]?.by).toBeNull();
    expect(await db().workerBeat.count()).toBe(1);
    await db().workerBeat.deleteMany();
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`;
  });

  test("that does not do its work does not claim to be there, and says good-bye when it ends", async () => {
    let healthy = false;
    const silent = await startHeartbeat({ queueIds: () => [], healthy: () => healthy });
    expect(await db().workerBeat.count()).toBe(0);
    await silent();
    healthy = true;
    const end = await startHeartbeat({ queueIds: () => ["q"], healthy: () => healthy });
    expect(await db().workerBeat.findMany()).toMatchObject([{ queueIds: ["q"] }]);
    await end();
    expect(await db().workerBeat.count()).toBe(0);
  });

  test("because it froze in a job is replaced by another one, and records nothing when it thaws", async () => {
    const before = await db().auditCheck.count();
    const holder = new Client({ connectionString: database.url() });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE");
    const frozen = await worker();
    // Asked for past the command, whose own audit entry would wait for the lock.
    await db().$executeRaw`SELECT graphile_worker.add_job(${auditCheckTask})`;
    await expect.poll(async () => (await locked())[0]?.by ?? null, { timeout: 20_000 }).not.toBeNull();
    await expect
      .poll(() => db().jobAttempt.count({ where: { work: auditCheckTask, finishedAt: null } }))
      .toBe(1);
    frozen.kill("SIGSTOP");
    await holder.query("COMMIT");
    await holder.end();
    await worker();
    await expect.poll(() => db().auditCheck.count(), { timeout: 40_000 }).toBe(before + 1);
    const { fence } = await db().jobAttempt.findUniqueOrThrow({ where: { work: auditCheckTask } });
    frozen.kill("SIGCONT");
    await checkAudit("a later one");
    expect(await db().auditCheck.count()).toBe(before + 2);
    const last = await db().jobAttempt.findUniqueOrThrow({ where: { work: auditCheckTask } });
    expect(last).toMatchObject({ fence: fence + 1, outcome: "holds" });
  }, 90_000);
});
