import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { isDatabaseAway } from "@/lib/db/database-away";
import { openEmbedded } from "@/lib/db/embedded/launcher";
import { env } from "@/lib/env";
import { StartRefusal } from "@/lib/server/claim-port";

const patienceMs = 30_000;
const oldestVersion = 14;

export type OpenDatabase = { url: string; stop(): Promise<void> };

/** The data directory as an absolute path. */
export function dataDirectory(): string {
  return path.resolve(env().FIREBREAK_DATA_DIR);
}

/**
 * The database of DATABASE_URL, waited for up to 30 s, or the embedded one of the data directory. Its address is in
 * `process.env.DATABASE_URL` afterwards, where every room looks for it.
 */
export async function openDatabase(tell: (line: string) => void): Promise<OpenDatabase> {
  const given = env().DATABASE_URL;
  if (given !== undefined) {
    await waitFor(given, tell);
    return { url: given, stop: async () => {} };
  }
  const embedded = await openEmbedded({ dataDir: dataDirectory() });
  process.env.DATABASE_URL = embedded.url;
  return embedded;
}

async function waitFor(url: string, tell: (line: string) => void): Promise<void> {
  const { host } = new URL(url);
  const deadline = performance.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    try {
      return await refuseOld(url);
    } catch (error) {
      if (error instanceof StartRefusal) throw error;
      const reason =
        error instanceof Error ? error.message || String(Reflect.get(error, "code")) : String(error);
      if (!isDatabaseAway(error) || performance.now() > deadline) {
        throw new StartRefusal(`The database of DATABASE_URL (${host}) does not let us in: ${reason}`);
      }
      if (tries === 0) tell(`Waiting for the database at ${host} (${reason})`);
      await sleep(500);
    }
  }
}

async function refuseOld(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ v: string }>("select current_setting('server_version_num') as v");
    const major = Math.floor(Number(rows[0]?.v ?? 0) / 10_000);
    if (major < oldestVersion) {
      throw new StartRefusal(
        `The database of DATABASE_URL is PostgreSQL ${major}; Firebreak needs ${oldestVersion} or newer`,
      );
    }
  } finally {
    await client.end();
  }
}
