import type { Tx } from "@/lib/db/client";
import { demand, notFound } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { can } from "@/lib/domain/permissions";

/** Gives a job that failed for good all its attempts again, at once. 404 for one that did not fail or is at work. */
export function retryJob(ctx: CommandContext, id: string) {
  const write = { command: "machinery.retry_job", input: { id }, settings: true };
  return transact<{ id: string }>(ctx, write, async ({ tx }) => {
    demand(can(ctx.actor, "machinery.manage"), "machinery.manage");
    await demandFailed(tx, id);
    await tx.$queryRaw`
      SELECT j.id::text FROM graphile_worker.reschedule_jobs(ARRAY[${id}]::bigint[], clock_timestamp(), NULL, 0) AS j`;
    return { answer: () => ({ id }) };
  });
}

/** Takes a job that failed for good out of the queue. Answers 204. */
export function discardJob(ctx: CommandContext, id: string) {
  const write = { command: "machinery.discard_job", input: { id }, settings: true };
  return transact<null>(ctx, write, async ({ tx }) => {
    demand(can(ctx.actor, "machinery.manage"), "machinery.manage");
    await demandFailed(tx, id);
    await tx.$queryRaw`SELECT j.id::text FROM graphile_worker.complete_jobs(ARRAY[${id}]::bigint[]) AS j`;
    return { status: 204, answer: () => null };
  });
}

async function demandFailed(tx: Tx, id: string): Promise<void> {
  const [job] = await tx.$queryRaw<{ found: number }[]>`
    SELECT 1 AS found FROM graphile_worker.jobs
     WHERE id = ${id}::bigint AND attempts >= max_attempts AND locked_at IS NULL`;
  if (!job) throw notFound("failed job");
}
