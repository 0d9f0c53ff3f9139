import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { isDying, livingRecord } from "@/lib/server/process-record";

const predecessorLimitMs = 10_000;

/** A reason not to start that is one line for a person, not a fault to trace. */
export class StartRefusal extends Error {
  override name = "StartRefusal";
}

/**
 * Makes sure that the server can listen, before anything slow is done. Waits up to 10 s for a dying predecessor of the
 * same data directory; refuses in one line when a living one, or another program, holds the port. Port 0 becomes a
 * free one. Returns the port.
 */
export async function claimPort(host: string, port: number, dataDir: string): Promise<number> {
  const deadline = performance.now() + predecessorLimitMs;
  for (;;) {
    const free = await tryListen(host, port);
    if (free !== null) return free;
    const holder = await livingRecord(dataDir, port);
    if (holder === null) {
      // The port may have been let go of between the two looks.
      if ((await tryListen(host, port)) !== null) return port;
      throw new StartRefusal(
        `Port ${port} on ${host} is used by another program: choose another with PORT=…`,
      );
    }
    if (!isDying(holder) || performance.now() > deadline) {
      throw new StartRefusal(`Firebreak is already running as process ${holder.pid} at ${holder.address}`);
    }
    await sleep(100);
  }
}

function tryListen(host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(new StartRefusal(`Cannot listen on ${host} port ${port}: ${error.code ?? error.message}`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
