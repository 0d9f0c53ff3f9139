import { expect, test } from "vitest";
import { GET as metrics } from "@/app/metrics/route";
import * as contract from "@/lib/contracts/machinery";
import { db } from "@/lib/db/client";
import { checkAudit } from "@/lib/jobs/handlers/audit-check";
import { auditCheckTask } from "@/lib/jobs/queue";
import { ask, refusal } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { byToken } from "@/lib/testing/signed-in";

ownDatabase();

/** A job that failed as often as it may. */
async function failedJob(): Promise<string> {
  const [job] = await db().$queryRaw<{ id: string }[]>`
    SELECT j.id::text FROM graphile_worker.add_job('deliver', max_attempts => 1) AS j`;
  if (!job) throw new Error("the job was not added");
  await db().$executeRaw`
    SELECT graphile_worker.permanently_fail_jobs(ARRAY[${job.id}]::bigint[], 'the mail server said no')`;
  return job.id;
}

test("the machinery tells who fires timers, what is armed, and which jobs failed for good", async () => {
  const { as, who } = await signedIn("admin", "incident_commander");
  await incident(who, { severity: "P0" });
  const id = await failedJob();
  const view = await ask(contract.readMachinery, { as });
  expect(view.timers.armed).toBeGreaterThan(3);
  expect(view.queue.failed).toBe(1);
  expect(view.failedJobs).toMatchObject([{ id, task: "deliver", lastError: "the mail server said no" }]);
});

test("a job that failed for good is tried again or given up, each once and on the record", async () => {
  const { as } = await signedIn("admin");
  const [again, never] = [await failedJob(), await failedJob()];
  await ask(contract.retryJob, { as, params: { id: again } });
  expect((await refusal(contract.retryJob, { as, params: { id: again } })).status).toBe(404);
  await ask(contract.discardJob, { as, params: { id: never } });
  expect((await refusal(contract.discardJob, { as, params: { id: never } })).status).toBe(404);
  const [left] = await db().$queryRaw<{ attempts: number }[]>`
    SELECT attempts::int FROM graphile_worker.jobs WHERE id = ${again}::bigint`;
  expect(left?.attempts).toBe(0);
  const actions = await db().auditEntry.findMany({ where: { action: { startsWith: "machinery." } } });
  expect(actions.map(({ action }) => action).sort()).toEqual([
    "machinery.discard_job",
    "machinery.retry_job",
  ]);
});

test("several wishes for a check of the audit trail are one job, and what it finds is shown", async () => {
  const { as } = await signedIn("admin");
  await ask(contract.requestAuditCheck, { as });
  await ask(contract.requestAuditCheck, { as });
  const [row] = await db().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE task_identifier = ${auditCheckTask}`;
  expect(row?.jobs).toBe(1);
  await checkAudit("a test");
  const { auditChecks } = await ask(contract.readMachinery, { as });
  expect(auditChecks).toMatchObject([{ holds: true }]);
});

test("metrics are for an administrator's token that may read", async () => {
  const admin = await signedIn("admin");
  const other = await signedIn("incident_commander");
  const sent = (headers: Record<string, string>) =>
    metrics(new Request("http://localhost/metrics", { headers }));
  expect((await sent({})).status).toBe(401);
  expect((await sent(other.as)).status).toBe(403);
  expect((await sent(await byToken(admin.who, ["checks"]))).status).toBe(403);
  const answer = await sent(await byToken(admin.who, ["read"]));
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toMatch(/^firebreak_timers_armed \d+$/m);
  expect(text).toMatch(/^firebreak_queue_jobs\{state="failed"\} \d+$/m);
  expect(text).toMatch(/^process_cpu_seconds_total/m);
  expect((await sent(await byToken(admin.who, ["read"]))).status).toBe(200);
});
