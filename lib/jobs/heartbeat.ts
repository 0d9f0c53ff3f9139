import { hostname } from "node:os";
import { v7 as uuid } from "uuid";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log";

const everyMs = 5_000;
/** Silent for longer, a worker counts as dead or frozen; with the beat's own pace its jobs are free within 30 s. */
export const silentAfterSeconds = 20;

type Beating = {
  /** The names under which the queue locks jobs for this process. */
  queueIds: () => readonly string[];
  /** Whether this process does its work at all: one that does not must not claim that it is there. */
  healthy: () => boolean;
};

/**
 * Says every 5 s that this process fires timers and works the queue, and frees the jobs of those that fell silent. The first beat is
 * there when it answers. Returns what ends it, after which nobody waits for this process.
 */
export async function startHeartbeat(beating: Beating): Promise<() => Promise<void>> {
  const id = uuid();
  const beat = async () => {
    if (beating.healthy()) await say(id, beating.queueIds());
    await freeSilent();
  };
  await beat();
  const timer = setInterval(() => {
    void beat().catch((error: unknown) => log.debug({ error: String(error) }, "a heartbeat was not written"));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await db().workerBeat.deleteMany({ where: { id } });
  };
}

async function say(id: string, queueIds: readonly string[]): Promise<void> {
  await db().$executeRaw`
    INSERT INTO worker_beats (id, host, pid, queue_ids, started_at, beat_at)
    VALUES (${id}::uuid, ${hostname()}, ${process.pid}, ${[...queueIds]}::text[], clock_timestamp(), clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET beat_at = clock_timestamp(), queue_ids = excluded.queue_ids`;
}

/** Frees what silent workers hold; of several processes that see the same one, one does it. */
export async function freeSilent(): Promise<void> {
  const freed = await db().$queryRaw<{ pid: number; host: string }[]>`
    WITH silent AS (
      DELETE FROM worker_beats WHERE beat_at < clock_timestamp() - make_interval(secs => ${silentAfterSeconds})
      RETURNING host, pid, queue_ids
    ), unlocked AS MATERIALIZED (
      SELECT graphile_worker.force_unlock_workers(array_agg(name)) FROM silent, unnest(queue_ids) AS name HAVING count(*) > 0
    )
    SELECT host, pid FROM silent LEFT JOIN unlocked ON true`;
  for (const { host, pid } of freed) log.warn({ host, pid }, "a silent worker's jobs were freed");
}
