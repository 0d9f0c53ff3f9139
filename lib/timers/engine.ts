import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseAway } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { fireDue, nextMoment } from "./fire-due";

/** A machine that slept and a notification that was lost cost at most this much, in milliseconds. */
const longestSleepMs = 30_000;
/** How long to leave timers alone whose incidents another process holds. */
const heldMs = 25;
const firstPauseMs = 250;
const longestPauseMs = 5_000;

export type EngineOptions = {
  /** A client of its own, so that a busy web process does not keep the engine waiting for a connection. */
  client: PrismaClient;
  /** The database's time. */
  now: () => Date;
};

/**
 * Fires timers (R-SLA-20): sleeps until the next due moment, is woken when an earlier one is armed, and works off what has come due
 * in batches. Any number of them may run, in one process or in several: what one holds, the others skip.
 */
export class TimerEngine {
  private waking = new AbortController();
  private wakeAt = Number.POSITIVE_INFINITY;
  private stopping = false;
  private running: Promise<void> | null = null;
  private lookedAt: Date | null = null;

  constructor(private readonly options: EngineOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** An earlier moment may have been armed: `at`, or unknown, as after a gap in the announcements. */
  wake(at?: Date): void {
    if (at !== undefined && at.getTime() >= this.wakeAt) return;
    this.waking.abort();
  }

  /** When it last looked at the timers with success, by the database's time; null before the first time. */
  lastLook(): Date | null {
    return this.lookedAt;
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.waking.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let pause = firstPauseMs;
    while (!this.stopping) {
      this.waking = new AbortController();
      this.wakeAt = Number.POSITIVE_INFINITY;
      try {
        const wait = await this.look();
        pause = firstPauseMs;
        if (wait > 0) await this.rest(wait);
      } catch (error) {
        const level = isDatabaseAway(error) ? "debug" : "error";
        log[level]({ error }, "the timers could not be looked at");
        await this.rest(pause);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
  }

  /** Does what is due; answers how many milliseconds to rest. */
  private async look(): Promise<number> {
    const { client, now } = this.options;
    let next = await nextMoment(client);
    if (next !== null && next <= now()) {
      const round = await fireDue(client);
      if (round.incidents > 0) log.debug(round, "timers fired");
      next = round.next;
      if (round.incidents === 0 && next !== null && next <= now()) {
        this.lookedAt = now();
        return heldMs;
      }
    }
    this.lookedAt = now();
    if (next === null) return longestSleepMs;
    return Math.min(Math.max(0, next.getTime() - now().getTime()), longestSleepMs);
  }

  private async rest(ms: number): Promise<void> {
    if (this.stopping) return;
    this.wakeAt = this.options.now().getTime() + ms;
    try {
      await sleep(Math.max(1, ms), undefined, { signal: this.waking.signal });
    } catch (error) {
      if (!this.waking.signal.aborted) throw error;
    }
  }
}
