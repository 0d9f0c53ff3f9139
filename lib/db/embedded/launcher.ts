import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import { type Attached, attachOrStart } from "./attach";
import { type Binaries, locateBinaries } from "./binaries";
import { ensureCluster } from "./cluster";
import { ensureDatabase } from "./keeper";
import { addressOf, locateCluster } from "./place";
import { isAlive, type Settings, signalPostmaster } from "./postmaster";

/** A running embedded PostgreSQL. `owned`: this process ends it in `stop()`, unless another process still uses it. */
export type EmbeddedPostgres = { url: string; readonly owned: boolean; stop(): Promise<void> };

const databaseName = "firebreak";
const ownershipPollMs = 1_000;
const fastStopLimitMs = 2_000;
/** A frozen server answers nothing, and a stop must not wait for it. */
const answerLimitMs = 500;

/**
 * Opens the embedded PostgreSQL of a data directory: makes the cluster when there is none, attaches to its living
 * server or starts it, and keeps it running. Errors are one line for a person to read.
 */
export async function openEmbedded(options: {
  dataDir: string;
  settings?: Settings;
}): Promise<EmbeddedPostgres> {
  const settings = options.settings ?? {};
  const place = await locateCluster(options.dataDir);
  const binaries = await locateBinaries(place.runAs);
  await ensureCluster(place, binaries, settings);
  const attached = await attachOrStart(place, binaries, settings, false);
  await ensureDatabase(attached.place, databaseName);
  const watch = new Watch(attached, binaries, settings);
  await watch.begin();
  return {
    url: addressOf(attached.place, databaseName),
    get owned() {
      return watch.owned;
    },
    stop: () => watch.stop(),
  };
}

/** Keeps one server running until it is told to stop, and takes the owner's part when that falls vacant. */
class Watch {
  owned = false;
  private stopping = false;
  private restarting: Promise<void> = Promise.resolve();
  private readonly poll: NodeJS.Timeout;

  constructor(
    private attached: Attached,
    private readonly binaries: Binaries,
    private readonly settings: Settings,
  ) {
    this.poll = setInterval(() => void this.claim(), ownershipPollMs);
    this.poll.unref();
  }

  async begin(): Promise<void> {
    this.attached.keeper.onLost(() => {
      if (!this.stopping) this.restarting = this.restart();
    });
    await this.claim();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.poll);
    await this.restarting;
    const { keeper, pid } = this.attached;
    const mayEnd = (await this.claim()) && (await soon(keeper.others(), 0)) === 0;
    await soon(keeper.close(), undefined);
    if (mayEnd) await this.end(pid);
  }

  private async claim(): Promise<boolean> {
    if (!this.owned) this.owned = await this.attached.keeper.claim().catch(() => false);
    return this.owned;
  }

  private async end(pid: number): Promise<void> {
    signalPostmaster(pid, this.attached.place, this.binaries, "fast");
    const deadline = performance.now() + fastStopLimitMs;
    while (isAlive(pid) && performance.now() < deadline) await sleep(20);
    if (isAlive(pid)) signalPostmaster(pid, this.attached.place, this.binaries, "immediate");
  }

  /** The server is gone though nobody asked: starts it again, at the same address, pausing longer after each failure. */
  private async restart(): Promise<void> {
    this.owned = false;
    log.warn("the embedded PostgreSQL went away; starting it again");
    for (let pauseMs = 100; !this.stopping; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      await sleep(pauseMs);
      try {
        this.attached = await attachOrStart(this.attached.place, this.binaries, this.settings, true);
        await this.begin();
        log.info("the embedded PostgreSQL is back");
        return;
      } catch (error) {
        log.error({ error: String(error) }, "the embedded PostgreSQL did not start");
      }
    }
  }
}

/** The answer, or the fallback when it fails or does not come soon. */
function soon<T>(answer: Promise<T>, fallback: T): Promise<T> {
  const late = sleep(answerLimitMs, fallback, { ref: false });
  return Promise.race([answer.catch(() => fallback), late]);
}
