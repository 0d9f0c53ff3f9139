import { runProcess } from "@/lib/server/run-process";
import type { Tell } from "@/lib/server/start-database";
import { startWorker } from "@/lib/server/worker";

/** `npm run worker`: fires timers and works the queue in this process alone, until it is asked to stop. */
export function work({ tell }: { tell: Tell }): Promise<void> {
  return runProcess(tell, async ({ shutdown, url, listener }) => {
    await startWorker(shutdown, url, listener);
    tell("The worker runs: it fires timers and works the queue. Ctrl-C stops it.");
  });
}
