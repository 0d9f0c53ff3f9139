import next from "next";
import { ensureSetupLink } from "@/lib/commands/setup/ensure-link";
import { baseUrl, env } from "@/lib/env";
import type { Hub } from "@/lib/live/hub";
import { type ApiPaths, apiDoor } from "@/lib/server/api-door";
import { claimPort } from "@/lib/server/claim-port";
import { prepareDemo } from "@/lib/server/demo";
import { createHttpServer, type Handler } from "@/lib/server/http-server";
import { closeServer, listenOn } from "@/lib/server/listen";
import { startHub } from "@/lib/server/live";
import { liveDoor, livePath } from "@/lib/server/live-door";
import { dataDirectory } from "@/lib/server/open-database";
import { npmParent } from "@/lib/server/orphan-watch";
import { removeRecord, writeRecord } from "@/lib/server/process-record";
import { type Ground, runProcess } from "@/lib/server/run-process";
import type { Shutdown } from "@/lib/server/shutdown";
import type { Tell } from "@/lib/server/start-database";
import { startWorker } from "@/lib/server/worker";

/** Checks the environment and the port before anything slow is done; throws one line for a person. */
export async function checkStart(): Promise<void> {
  process.env.PORT = String(await claimPort(env().HOST, env().PORT, dataDirectory()));
}

/** `paths`: the API's doors, where they are answered without Next. */
type Wanted = { dev: boolean; demo: boolean; tell: Tell; paths: ApiPaths };

/** Runs the product in this process, with the demo organisation where it is wanted; timers and queue too, unless they have a process of their own. */
export function serve(wanted: Wanted): Promise<void> {
  return runProcess(wanted.tell, (ground) => start(ground, wanted));
}

async function start(
  { shutdown, dataDir, url, listener }: Ground,
  { dev, demo, tell, paths }: Wanted,
): Promise<void> {
  // Before the engine: it would fire the clocks of a history that is still being told.
  const signIns = demo ? await prepareDemo(dataDir, tell) : [];
  if (env().WORKER_MODE === "internal") await startWorker(shutdown, url, listener);
  const setupLink = await ensureSetupLink();
  const hub = startHub(shutdown, listener);
  const handler = await startNext(shutdown, dev);
  await startHttp(shutdown, { handler, hub, paths }, dataDir);
  tell("");
  tell(`  Firebreak is ready:  ${baseUrl()}`);
  tell(`  Data directory:      ${dataDir}`);
  if (setupLink !== null) tell(`  First account:       ${setupLink}`);
  for (const line of signIns) tell(`  ${line}`);
  tell("  Ctrl-C stops everything.");
  tell("");
}

async function startNext(shutdown: Shutdown, dev: boolean): Promise<Handler> {
  const app = next({ dev, dir: process.cwd(), hostname: env().HOST, port: env().PORT });
  shutdown.add("Next", () => app.close());
  await app.prepare();
  return app.getRequestHandler();
}

async function startHttp(
  shutdown: Shutdown,
  { handler, hub, paths }: { handler: Handler; hub: Hub; paths: ApiPaths },
  dataDir: string,
): Promise<void> {
  const { HOST: host, PORT: port } = env();
  const record = { parent: npmParent(), address: baseUrl() };
  const [live, api] = [liveDoor(hub), apiDoor(paths)];
  const server = createHttpServer(handler, (path) => (path === livePath ? live : api(path)));
  shutdown.add("record", () => removeRecord(dataDir, port));
  shutdown.add("server", () => closeServer(server), 2_000);
  shutdown.add("streams", () => hub.close());
  await listenOn(server, host, port);
  await writeRecord(dataDir, port, { ...record, stopping: false });
  shutdown.add("farewell", () => writeRecord(dataDir, port, { ...record, stopping: true }));
}
