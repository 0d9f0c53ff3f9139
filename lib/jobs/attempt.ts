import { db, type Tx } from "@/lib/db/client";

/**
 * Begins an attempt at a piece of outside work and answers its fencing number: whoever holds an older one may record nothing
 * any more. A frozen worker that thaws finds its successor's number, and its own result is dropped.
 */
export async function beginAttempt(work: string, workerId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ fence: number }[]>`
    INSERT INTO job_attempts (work, fence, worker_id, started_at) VALUES (${work}, 1, ${workerId}, clock_timestamp())
    ON CONFLICT (work) DO UPDATE SET fence = job_attempts.fence + 1, worker_id = excluded.worker_id,
      started_at = excluded.started_at, finished_at = NULL, outcome = NULL
    RETURNING fence`;
  if (!row) throw new Error(`the attempt at ${work} got no number`);
  return row.fence;
}

/**
 * Closes the attempt in the transaction that records its result; false where a newer attempt has begun, and then nothing may be
 * recorded. The row stays locked until that transaction ends, so that no newer attempt begins in between.
 */
export async function finishAttempt(tx: Tx, work: string, fence: number, outcome: string): Promise<boolean> {
  const closed = await tx.$executeRaw`
    UPDATE job_attempts SET finished_at = clock_timestamp(), outcome = ${outcome}
     WHERE work = ${work} AND fence = ${fence} AND finished_at IS NULL`;
  return closed === 1;
}
