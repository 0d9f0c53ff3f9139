import { randomUUID } from "node:crypto";
import { Logger, runMigrations } from "graphile-worker";
import { Client, Pool } from "pg";
import {
  type AppliedMigration,
  type Migration,
  migrationsDirectory,
  pendingMigrations,
  readMigrations,
} from "@/lib/db/migrations";
import { log } from "@/lib/log";

/** The number that `prisma migrate` locks too, so that the two never run at once. */
export const migrationLock = 72707369;

/** Prisma's own table, word for word, so that `prisma migrate status` reads it. */
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database up to date: our migrations, each in one transaction with its row, then the queue's own. Processes
 * that do it at once wait for each other; a process killed halfway leaves whole migrations only. Returns the names of
 * those that this call applied. Throws one line when an applied migration was changed since.
 */
export async function migrate(url: string, directory = migrationsDirectory()): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = new Client({ connectionString: url, application_name: "firebreak migrate" });
  client.on("error", (error) => log.debug({ error: error.message }, "the migration's connection ended"));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(bookkeeping);
    const pending = pendingMigrations(migrations, await appliedMigrations(client));
    for (const migration of pending) await apply(client, migration);
    await migrateQueue(url);
    return pending.map((migration) => migration.name);
  } finally {
    // The lock belongs to the session and ends with it.
    await client.end();
  }
}

async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const rows = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows.rows;
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await recordMigration(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => log.debug("the failed migration's connection was lost"));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${migration.name} failed and was undone: ${reason}`, { cause: error });
  }
}

/** Notes in the caller's transaction that a migration was applied. */
export async function recordMigration(client: Client, { checksum, name }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/** Through a pool of ours: the queue's own one would throw at the process when a connection ends while it is closing. */
async function migrateQueue(url: string): Promise<void> {
  const pgPool = new Pool({ connectionString: url, application_name: "firebreak migrate", max: 2 });
  const ended = (error: Error) =>
    log.debug({ error: error.message }, "a connection of the queue's migrations ended");
  pgPool.on("error", ended);
  pgPool.on("connect", (client) => client.on("error", ended));
  try {
    await runMigrations({ pgPool, logger: queueLogger });
  } finally {
    await pgPool.end();
  }
}

const queueLogger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log.warn({ queue: message }, "the queue's migrations spoke");
});
