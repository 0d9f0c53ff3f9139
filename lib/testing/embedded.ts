import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type EmbeddedPostgres, openEmbedded } from "@/lib/db/embedded/launcher";
import { locateCluster, type Place } from "@/lib/db/embedded/place";
import { runningPostmaster } from "@/lib/db/embedded/postmaster";

/** A temporary data directory and what a test does with the embedded PostgreSQL in it; `end` leaves nothing behind. */
export class EmbeddedTrial {
  private readonly opened: EmbeddedPostgres[] = [];

  private constructor(readonly dataDir: string) {}

  static async begin(): Promise<EmbeddedTrial> {
    const dataDir = await realpath(await mkdtemp(path.join(tmpdir(), "firebreak-embedded-")));
    await chmod(dataDir, 0o711);
    return new EmbeddedTrial(dataDir);
  }

  async start(settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
    const embedded = await openEmbedded({ dataDir: this.dataDir, settings: { fsync: "off", ...settings } });
    this.opened.push(embedded);
    return embedded;
  }

  place(): Promise<Place> {
    return locateCluster(this.dataDir);
  }

  /** The process number of the running server. */
  async postmaster(): Promise<number> {
    const running = await runningPostmaster(await this.place());
    if (running === null) throw new Error("no server runs");
    return running.pid;
  }

  async end(): Promise<void> {
    for (const embedded of this.opened) await embedded.stop();
    const { directory } = await this.place();
    if (!directory.startsWith(this.dataDir))
      await rm(path.dirname(directory), { recursive: true, force: true });
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** The first value of a statement's first row, over a connection of its own. */
export async function askDatabase(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Looks again until it does not throw, for ten seconds. */
export async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
}
