import { mkdir } from "node:fs/promises";
import next from "next";
import { keepClock, measureClock } from "@/lib/clock";
import { ensureSetupLink } from "@/lib/commands/setup/ensure-link";
import { closeDatabase, db } from "@/lib/db/client";
import { startSentinel } from "@/lib/db/health";
import { migrate } from "@/lib/db/migrate";
import { baseUrl, env } from "@/lib/env";
import { log } from "@/lib/log";
import { claimPort } from "@/lib/server/claim-port";
import { ensureSecret } from "@/lib/server/ensure-secret";
import { createHttpServer, type Handler } from "@/lib/server/http-server";
import { closeServer, listenOn } from "@/lib/server/listen";
import { dataDirectory, openDatabase } from "@/lib/server/open-database";
import { npmParent, watchNpm } from "@/lib/server/orphan-watch";
import { removeRecord, writeRecord } from "@/lib/server/process-record";
import { Shutdown } from "@/lib/server/shutdown";

export type Tell = (line: string) => void;

/** Checks the environment and the port before anything slow is done; throws one line for a person. */
export async function checkStart(): Promise<void> {
  process.env.PORT = String(await claimPort(env().HOST, env().PORT, dataDirectory()));
}

/**
 * Runs the product in this process: secret, database, migrations, clock, Next, our HTTP server. `tell` prints what a
 * person at the terminal needs. Ends the process when it is asked to stop, or with 1 when it cannot start.
 */
export async function serve(options: { dev: boolean; tell: Tell }): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen(options.tell);
  process.on("unhandledRejection", (error) =>
    log.error({ error }, "a promise was rejected and nobody listened"),
  );
  shutdown.add(
    "npm watch",
    watchNpm(() => void shutdown.begin("npm is gone")),
  );
  try {
    await start(shutdown, options);
  } catch (error) {
    log.debug({ error }, "the start failed");
    console.error(error instanceof Error ? error.message : String(error));
    await shutdown.begin("the start failed", 1);
  }
}

async function start(shutdown: Shutdown, { dev, tell }: { dev: boolean; tell: Tell }): Promise<void> {
  const dataDir = dataDirectory();
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  await ensureSecret(dataDir);
  await startDatabase(shutdown, tell);
  const setupLink = await ensureSetupLink();
  const handler = await startNext(shutdown, dev);
  await startHttp(shutdown, handler, dataDir);
  tell("");
  tell(`  Firebreak is ready:  ${baseUrl()}`);
  tell(`  Data directory:      ${dataDir}`);
  if (setupLink !== null) tell(`  First account:       ${setupLink}`);
  tell("  Ctrl-C stops everything.");
  tell("");
}

async function startDatabase(shutdown: Shutdown, tell: Tell): Promise<void> {
  const opening = openDatabase(tell);
  shutdown.add("database", async () => (await opening.catch(() => null))?.stop(), 3_500);
  const { url } = await opening;
  const applied = await migrate(url);
  if (applied.length > 0)
    tell(`Database: ${applied.length} migration${applied.length === 1 ? "" : "s"} applied`);
  shutdown.add("connections", closeDatabase);
  await measureClock(databaseTime);
  shutdown.add("clock", keepClock(databaseTime));
  shutdown.add("sentinel", startSentinel(url));
}

async function databaseTime(): Promise<Date> {
  const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (row === undefined) throw new Error("the database did not tell its time");
  return row.now;
}

async function startNext(shutdown: Shutdown, dev: boolean): Promise<Handler> {
  const app = next({ dev, dir: process.cwd(), hostname: env().HOST, port: env().PORT });
  shutdown.add("Next", () => app.close());
  await app.prepare();
  return app.getRequestHandler();
}

async function startHttp(shutdown: Shutdown, handler: Handler, dataDir: string): Promise<void> {
  const { HOST: host, PORT: port } = env();
  const record = { parent: npmParent(), address: baseUrl() };
  const server = createHttpServer(handler);
  shutdown.add("record", () => removeRecord(dataDir, port));
  shutdown.add("server", () => closeServer(server), 2_000);
  await listenOn(server, host, port);
  await writeRecord(dataDir, port, { ...record, stopping: false });
  shutdown.add("farewell", () => writeRecord(dataDir, port, { ...record, stopping: true }));
}
