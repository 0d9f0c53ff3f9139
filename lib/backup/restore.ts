import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import {
  backupLines,
  endOfTable,
  type Header,
  header,
  lastLine,
  readLine,
  tableLine,
} from "@/lib/backup/file";
import { clearSchema, rebuildSchema } from "@/lib/backup/schema";
import { copyTarget, tablesInOrder } from "@/lib/backup/tables";
import { migrationLock } from "@/lib/db/migrate";
import { type Migration, migrationsDirectory, readMigrations } from "@/lib/db/migrations";

/** What a restore brought back: from when, and the rows by table. */
export type Restored = { at: string; rows: Record<string, number> };

/**
 * Puts the database back to what a backup holds, in one transaction: all of it or nothing. Only into a database without
 * people and incidents unless `replace`, and only while no process of ours uses it. Throws one line that says what is in
 * the way. A backup of an earlier release comes back as it was; the caller migrates it.
 */
export async function restore(url: string, file: string, replace: boolean): Promise<Restored> {
  const lines = backupLines(file);
  const begin = readLine(header, (await lines.next()).value ?? undefined);
  const migrations = migrationsOf(begin, await readMigrations(migrationsDirectory()));
  const client = new Client({
    connectionString: url,
    application_name: "firebreak restore",
    options: "-c TimeZone=UTC",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    await demandIdle(client);
    if (!replace) await demandEmpty(client);
    await clearSchema(client);
    await rebuildSchema(client, migrations);
    const rows = await fill(client, lines);
    await requeue(client, begin.jobs);
    await client.query("COMMIT");
    return { at: begin.at, rows };
  } finally {
    await lines.return(undefined);
    // Ends the transaction too where it was not committed.
    await client.end();
  }
}

/** The migrations that the backup had; throws one line when it is of a release that this one does not know. */
function migrationsOf(begin: Header, known: readonly Migration[]): Migration[] {
  return begin.migrations.map(({ name, checksum }) => {
    const migration = known.find((one) => one.name === name);
    if (!migration)
      throw new Error(`The backup is of a newer release: this one does not know its migration ${name}`);
    if (migration.checksum !== checksum)
      throw new Error(`The backup was made with another migration ${name}`);
    return migration;
  });
}

async function demandIdle(client: Client): Promise<void> {
  const using = await client.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND application_name IN ('firebreak', 'firebreak queue', 'firebreak sentinel', 'firebreak listener')`);
  if ((using.rows[0]?.count ?? 0) > 0)
    throw new Error("Firebreak is running on this database: stop all its processes first");
}

async function demandEmpty(client: Client): Promise<void> {
  const there = await client.query<{ people: number; incidents: number }>(
    "SELECT (SELECT count(*)::int FROM users) AS people, (SELECT count(*)::int FROM incidents) AS incidents",
  );
  const { people = 0, incidents = 0 } = there.rows[0] ?? {};
  if (people + incidents === 0) return;
  throw new Error(
    `This database holds ${people} people and ${incidents} incidents: --replace gives them up for what the backup holds`,
  );
}

async function fill(client: Client, lines: AsyncGenerator<string>): Promise<Record<string, number>> {
  const tables = await tablesInOrder(client);
  const rows: Record<string, number> = {};
  for (;;) {
    const line = (await lines.next()).value ?? undefined;
    if (line?.startsWith('{"end":')) return complete(rows, readLine(lastLine, line).rows);
    const { table, columns } = readLine(tableLine, line);
    const known = tables.find(({ name }) => name === table);
    if (!known) throw new Error(`The backup holds a table that is none of ours: ${table}`);
    rows[table] = await copyIn(client, copyTarget(client, { name: known.name, columns }), lines);
  }
}

async function copyIn(client: Client, target: string, lines: AsyncGenerator<string>): Promise<number> {
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  const done = finished(stream);
  done.catch(() => undefined);
  for (;;) {
    const line = (await lines.next()).value ?? undefined;
    if (line === undefined) {
      stream.destroy();
      throw new Error("The backup ends in the middle of a table");
    }
    if (line === endOfTable) break;
    if (!stream.write(`${line}\n`)) await Promise.race([once(stream, "drain"), done]);
  }
  stream.end();
  await done;
  return stream.rowCount;
}

function complete(rows: Record<string, number>, promised: Record<string, number>): Record<string, number> {
  for (const [table, count] of Object.entries(promised)) {
    if (rows[table] !== count)
      throw new Error(`The backup promises ${count} rows of ${table} and holds ${rows[table] ?? 0}`);
  }
  return rows;
}

/** The jobs that were waiting wait again; those of the database before are gone with it. */
async function requeue(client: Client, jobs: Header["jobs"]): Promise<void> {
  await client.query("DELETE FROM graphile_worker._private_jobs");
  for (const { task, payload, queue, runAt, maxAttempts, key, priority } of jobs) {
    await client.query(
      `SELECT graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3, run_at => $4::timestamptz,
         max_attempts => $5::int, job_key => $6, priority => $7::int)`,
      [task, JSON.stringify(payload ?? {}), queue, runAt, maxAttempts, key, priority],
    );
  }
}
