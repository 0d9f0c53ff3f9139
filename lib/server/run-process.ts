import { mkdir } from "node:fs/promises";
import { Listener } from "@/lib/live/listener";
import { log } from "@/lib/log";
import { ensureSecret } from "@/lib/server/ensure-secret";
import { dataDirectory } from "@/lib/server/open-database";
import { watchNpm } from "@/lib/server/orphan-watch";
import { Shutdown } from "@/lib/server/shutdown";
import { startDatabase, type Tell } from "@/lib/server/start-database";

/** What every process of the product has before it does its own work. */
export type Ground = { shutdown: Shutdown; dataDir: string; url: string; listener: Listener };

/**
 * Runs a process of the product: secret, database, migrations, clock, listener, and then its own work. Ends the process when it is
 * asked to stop, or with 1 when it cannot start. `tell` prints what a person at the terminal needs.
 */
export async function runProcess(tell: Tell, work: (ground: Ground) => Promise<void>): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen(tell);
  process.on("unhandledRejection", (error) =>
    log.error({ error }, "a promise was rejected and nobody listened"),
  );
  shutdown.add(
    "npm watch",
    watchNpm(() => void shutdown.begin("npm is gone")),
  );
  try {
    const dataDir = dataDirectory();
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await ensureSecret(dataDir);
    const url = await startDatabase(shutdown, tell);
    const listener = new Listener(url);
    shutdown.add("listener", () => listener.stop());
    await listener.start();
    await work({ shutdown, dataDir, url, listener });
  } catch (error) {
    log.debug({ error }, "the start failed");
    // What breaks because the process was asked to stop is no failure of the start.
    if (shutdown.begun) return;
    console.error(error instanceof Error ? error.message : String(error));
    await shutdown.begin("the start failed", 1);
  }
}
