import type { z } from "zod";
import type { machineryView } from "@/lib/contracts/machinery";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { demand } from "@/lib/db/refused";
import { rowsOf } from "@/lib/db/rows";
import { patienceSeconds } from "@/lib/db/worker-health";
import type { Actor } from "@/lib/domain/actor";
import { can, scopeAllows } from "@/lib/domain/permissions";

/** Counts of timers and jobs, for the machinery page and the metrics; one statement. */
type Figures = {
  armed: number;
  due: number;
  oldestDueAt: Date | null;
  nextAt: Date | null;
  waiting: number;
  running: number;
  failed: number;
  workers: number;
  openIncidents: Record<string, number>;
};

/** Reads the figures at the database's own time. */
async function machineryFigures(): Promise<Figures> {
  const [row] = await rowsOf<Figures>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM sla_timers WHERE next_at IS NOT NULL) AS armed,
           (SELECT count(*)::int FROM sla_timers WHERE next_at <= now()) AS due,
           (SELECT min(next_at) FROM sla_timers WHERE next_at <= now()) AS "oldestDueAt",
           (SELECT min(next_at) FROM sla_timers WHERE next_at > now()) AS "nextAt",
           (SELECT count(*)::int FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts < max_attempts) AS waiting,
           (SELECT count(*)::int FROM graphile_worker.jobs WHERE locked_at IS NOT NULL) AS running,
           (SELECT count(*)::int FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts >= max_attempts) AS failed,
           (SELECT count(*)::int FROM worker_beats WHERE beat_at > now() - make_interval(secs => ${patienceSeconds})) AS workers,
           (SELECT coalesce(jsonb_object_agg(severity, open), '{}') FROM (
              SELECT severity, count(*) AS open FROM incidents
               WHERE status IN ('investigating', 'identified', 'fixing', 'monitoring') AND NOT private AND NOT drill GROUP BY severity) AS levels) AS "openIncidents"`);
  if (!row) throw new Error("the machinery's figures could not be read");
  return row;
}

/** The figures for somebody who may see them; a token needs the scope `read`. */
export async function metricsFigures(actor: Actor): Promise<Figures> {
  demand(can(actor, "machinery.manage"), "machinery.manage");
  demand(actor.kind === "product" || scopeAllows(actor.scopes, "read"), "machinery.manage");
  return machineryFigures();
}

type FailedJob = {
  id: string;
  task: string;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  failedAt: Date;
};

const failedJobs = () =>
  rowsOf<FailedJob>(Prisma.sql`
  SELECT id::text, task_identifier AS task, attempts::int, last_error AS "lastError", created_at AS "createdAt",
         updated_at AS "failedAt"
    FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts >= max_attempts
   ORDER BY updated_at DESC, id DESC LIMIT 50`);

/** All that the machinery page shows; administrators only. */
export async function machinery(actor: Actor, now: Date): Promise<z.output<typeof machineryView>> {
  demand(can(actor, "machinery.manage"), "machinery.manage");
  const [figures, workers, jobs, checks] = await Promise.all([
    machineryFigures(),
    db().workerBeat.findMany({ orderBy: { startedAt: "asc" }, take: 100 }),
    failedJobs(),
    db().auditCheck.findMany({ orderBy: { finishedAt: "desc" }, take: 10 }),
  ]);
  const { armed, due, oldestDueAt, nextAt, waiting, running, failed } = figures;
  return {
    workers: workers.map(({ id, host, pid, startedAt, beatAt }) => ({
      ...{ id, host, pid, startedAt: startedAt.toISOString(), beatAt: beatAt.toISOString() },
      running: now.getTime() - beatAt.getTime() < patienceSeconds * 1_000,
    })),
    timers: {
      armed,
      due,
      oldestDueAt: oldestDueAt?.toISOString() ?? null,
      nextAt: nextAt?.toISOString() ?? null,
    },
    queue: { waiting, running, failed },
    failedJobs: jobs.map((job) => ({
      ...job,
      createdAt: job.createdAt.toISOString(),
      failedAt: job.failedAt.toISOString(),
    })),
    auditChecks: checks.map((check) => ({
      ...check,
      startedAt: check.startedAt.toISOString(),
      finishedAt: check.finishedAt.toISOString(),
    })),
    serverNow: now.toISOString(),
  };
}
