import { createWriteStream } from "node:fs";
import { link, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { endOfTable, type Header } from "@/lib/backup/file";
import { copyTarget, tablesInOrder } from "@/lib/backup/tables";
import { isErrno } from "@/lib/private-file";

/**
 * Writes everything that the database holds at one moment into a new file that only its owner may read; work goes on
 * meanwhile. Answers the rows by table. Throws one line when the file exists, and leaves no half of one.
 */
export async function backUp(url: string, file: string): Promise<Record<string, number>> {
  const client = new Client({
    connectionString: url,
    application_name: "firebreak backup",
    options: "-c TimeZone=UTC",
  });
  await client.connect();
  const draft = `${file}.${process.pid}.part`;
  try {
    // One snapshot for all tables: a backup in the middle of an emergency must not tear its rows apart.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const rows = await write(client, draft);
    await client.query("COMMIT");
    await link(draft, file);
    return rows;
  } catch (error) {
    if (isErrno(error, "EEXIST")) throw new Error(`${file} exists already`);
    if (isErrno(error, "ENOENT")) throw new Error(`There is no directory for ${file}`);
    throw error;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function write(client: Client, draft: string): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  const file = createWriteStream(draft, { mode: 0o600, flags: "wx", flush: true });
  await pipeline(contents(client, rows), createGzip(), file);
  return rows;
}

/** The text of the backup, piece by piece; counts the rows of each table on the way. */
async function* contents(client: Client, rows: Record<string, number>): AsyncGenerator<string | Buffer> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line(await headerOf(client));
  for (const table of await tablesInOrder(client)) {
    yield line({ table: table.name, columns: table.columns });
    const stream = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`));
    for await (const piece of stream) yield piece;
    rows[table.name] = stream.rowCount;
    yield `${endOfTable}\n`;
  }
  yield line({ end: true, rows });
}

async function headerOf(client: Client): Promise<Header> {
  const migrations = await client.query<Header["migrations"][number]>(
    "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name",
  );
  const jobs = await client.query<Header["jobs"][number]>(`
    SELECT t.identifier AS task, j.payload, q.queue_name AS queue, to_json(j.run_at)#>>'{}' AS "runAt",
           j.max_attempts::int AS "maxAttempts", j.key, j.priority::int AS priority
      FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
     WHERE j.attempts < j.max_attempts ORDER BY j.id`);
  const now = await client.query<{ at: Date }>("SELECT now() AS at");
  return {
    firebreak: "backup",
    format: 1,
    at: (now.rows[0]?.at ?? new Date(0)).toISOString(),
    migrations: migrations.rows,
    jobs: jobs.rows,
  };
}
