import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { StartRefusal } from "@/lib/server/claim-port";

const graceMs = 1_500;

/** Resolves once the server accepts connections. */
export function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new StartRefusal(`Cannot listen on ${host} port ${port}: ${error.code ?? error.message}`));
    });
    server.listen(port, host, resolve);
  });
}

/** Accepts nothing new, lets running requests finish for a moment, then cuts them. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(graceMs)]);
  server.closeAllConnections();
}
