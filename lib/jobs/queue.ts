import type { Tx } from "@/lib/db/client";

/** Work for after the commit, kept by graphile-worker. `jobKey` makes a second job of the same key replace the first. */
export type Job = { task: string; payload: Record<string, unknown>; runAt?: Date; jobKey?: string };

/** The task that recomputes the audit trail's hash chains. */
export const auditCheckTask = "audit_check";

/** Puts the job into the queue within the caller's transaction: no commit, no job. */
export async function enqueue(tx: Tx, job: Job): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      identifier => ${job.task},
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => ${job.runAt ?? null}::timestamptz,
      job_key => ${job.jobKey ?? null})`;
}
