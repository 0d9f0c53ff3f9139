import { db } from "@/lib/db/client";
import { databaseUp } from "@/lib/db/health";
import { migrationNames, migrationsDirectory } from "@/lib/db/migrations";

/** Whether this process can do its work: one entry a condition. */
export type Readiness = { ready: boolean; checks: { database: boolean; migrations: boolean } };

/** Asks the database whether it answers and whether every migration of this release was applied. Never throws. */
export async function readiness(): Promise<Readiness> {
  const applied = databaseUp() ? await appliedNames() : null;
  const database = applied !== null;
  const migrations =
    database && (await migrationNames(migrationsDirectory())).every((name) => applied.has(name));
  return { ready: database && migrations, checks: { database, migrations } };
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
