import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { connectionConfig } from "@/lib/db/connection";
import { log } from "@/lib/log";
import { checkAudit } from "./handlers/audit-check";
import { nightly } from "./nightly";
import { auditCheckTask } from "./queue";

/** The queue's worker of this process. */
export type QueueWorker = {
  /** The names under which jobs and queues are locked for it. */
  ids(): readonly string[];
  /** Lets the jobs at hand end for a second and a half, then gives them back, so that another worker takes them at once. */
  stop(): Promise<void>;
};

const pollEveryMs = 1_000;
const patienceMs = 1_500;
const logged = { error: "warn", warning: "warn", info: "debug", debug: "trace" } as const;

/** Works the queue until it is stopped: nightly jobs, and what commands have enqueued. Failed jobs are tried again with back-off. */
export async function startQueue(url: string): Promise<QueueWorker> {
  const pgPool = new Pool({ ...connectionConfig(url, "firebreak queue"), max: 4 });
  const ended = (error: Error) => log.debug({ error: error.message }, "a connection of the queue ended");
  pgPool.on("error", ended);
  pgPool.on("connect", (client) => client.on("error", ended));
  const ids = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => ids.add(workerPool.id));
  events.on("worker:create", ({ worker }) => ids.add(worker.workerId));
  const runner: Runner = await run({
    pgPool,
    events,
    concurrency: 2,
    pollInterval: pollEveryMs,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: patienceMs,
    crontab: nightly,
    // Gathered completions are waited for when it stops; single ones would be lost, and their jobs done again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message) => log[logged[level]]({ queue: message }, "the queue spoke")),
    taskList: { [auditCheckTask]: (_payload, { job }) => checkAudit(job.locked_by ?? "nobody") },
  });
  return {
    ids: () => [...ids],
    async stop() {
      const ended = runner.stop().then(() => pgPool.end());
      const late = await Promise.race([ended, sleep(patienceMs, "late" as const, { ref: false })]);
      if (late !== "late") return;
      ended.catch((error: unknown) => log.debug({ error: String(error) }, "the queue ended late"));
      await pgPool.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[...ids]]);
      log.info("jobs that took too long were given back");
    },
  };
}
