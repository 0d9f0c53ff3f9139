import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** One migration of the source tree: `<time>_<name>`, its SQL and the SHA-256 (hex) that Prisma would note for it. */
export type Migration = { name: string; sql: string; checksum: string };

/** A finished or broken row of `_prisma_migrations`. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** Where the migrations of this checkout are. */
export function migrationsDirectory(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
}

/** The names of all migrations, oldest first. */
export async function migrationNames(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations with their SQL, oldest first. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = await migrationNames(directory);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Which migrations are still to do. Throws one line when one that was applied reads differently now, or when another
 * tool left one unfinished. Rows of a newer release are none of our business: migrations keep the previous one running.
 */
export function pendingMigrations(
  all: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const byName = new Map(applied.map((row) => [row.name, row]));
  for (const migration of all) {
    const row = byName.get(migration.name);
    if (row === undefined) continue;
    if (!row.finished)
      throw new Error(`Migration ${migration.name} was begun by another tool and never finished`);
    if (row.checksum !== migration.checksum) {
      throw new Error(
        `Migration ${migration.name} was changed after it was applied: restore prisma/migrations/${migration.name}/migration.sql as released`,
      );
    }
  }
  return all.filter((migration) => !byName.has(migration.name));
}
