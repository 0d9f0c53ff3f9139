import { db } from "@/lib/db/client";
import { databaseUp } from "@/lib/db/health";
import { migrationNames, migrationsDirectory } from "@/lib/db/migrations";
import { timersAlive, workerHealth } from "@/lib/db/worker-health";

/** Whether this process can do its work: one entry a condition. `timers`: deadlines fire, in this process or in another. */
export type Readiness = {
  ready: boolean;
  checks: { database: boolean; migrations: boolean; timers: boolean };
};

/** Asks the database whether it answers, whether every migration of this release was applied, and whether timers fire. Never throws. */
export async function readiness(): Promise<Readiness> {
  const applied = databaseUp() ? await appliedNames() : null;
  const database = applied !== null;
  const migrations =
    database && (await migrationNames(migrationsDirectory())).every((name) => applied.has(name));
  const timers = migrations && (await timersFire());
  return { ready: timers, checks: { database, migrations, timers } };
}

async function timersFire(): Promise<boolean> {
  try {
    return timersAlive(await workerHealth());
  } catch {
    return false;
  }
}

/** The names of the applied migrations; null when the database does not say. */
async function appliedNames(): Promise<ReadonlySet<string> | null> {
  try {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return new Set(rows.map((row) => row.name));
  } catch {
    return null;
  }
}
