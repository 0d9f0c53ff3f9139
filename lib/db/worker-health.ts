import { db } from "./client";

/** After this long without a beat no worker counts as running; a timer this late was forgotten by all of them. */
export const patienceSeconds = 30;

/** Whether somebody fires timers, and how late the oldest one that nobody fired is, in seconds (0 when none is). */
export type WorkerHealth = { running: boolean; lateSeconds: number };

/** Asks the database in one statement; throws when it is away. */
export async function workerHealth(): Promise<WorkerHealth> {
  const [row] = await db().$queryRaw<WorkerHealth[]>`
    SELECT EXISTS (SELECT FROM worker_beats WHERE beat_at > now() - make_interval(secs => ${patienceSeconds})) AS running,
           greatest(0, coalesce(extract(epoch FROM now() - (
             SELECT next_at FROM sla_timers WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1)), 0))::float8 AS "lateSeconds"`;
  if (!row) throw new Error("the health of the workers is unknown");
  return row;
}

/** Whether deadlines fire: a worker runs, and none was forgotten. */
export function timersAlive({ running, lateSeconds }: WorkerHealth): boolean {
  return running && lateSeconds < patienceSeconds;
}
