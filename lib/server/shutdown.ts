import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";

const limitMs = 4_700;
/** npm passes a terminal's Ctrl-C on, so that one key press arrives twice within milliseconds. */
const echoMs = 300;

type Step = { name: string; end: () => Promise<void> | void; limitMs: number };

/** Ends what was begun, last first, when the process is asked to stop; then exits with 0, within five seconds. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private begunAt: number | null = null;

  /** What to end, and how long that may take. Added while the shutdown already runs, it is ended at once. */
  add(name: string, end: Step["end"], limitMs = 500): void {
    this.steps.push({ name, end, limitMs });
    if (this.begunAt !== null) void this.runSteps();
  }

  /** Listens for SIGINT and SIGTERM; a second one exits at once. `tell` says to a person what happens. */
  listen(tell: (line: string) => void): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (this.begunAt === null) tell("Stopping …");
        else if (performance.now() - this.begunAt > echoMs) process.exit(1);
        void this.begin(signal);
      });
    }
  }

  /** Whether everything is being ended. */
  get begun(): boolean {
    return this.begunAt !== null;
  }

  /** Ends everything and exits. Later calls change nothing. */
  async begin(reason: string, exitCode = 0): Promise<void> {
    if (this.begunAt !== null) return;
    this.begunAt = performance.now();
    log[exitCode === 0 ? "info" : "debug"]({ reason }, "stopping");
    const force = setTimeout(() => {
      log.warn("stopped without waiting any longer");
      process.exit(exitCode);
    }, limitMs);
    await this.runSteps();
    clearTimeout(force);
    process.exit(exitCode);
  }

  private async runSteps(): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await Promise.race([step.end(), sleep(step.limitMs)]);
      } catch (error) {
        log.warn({ step: step.name, error: String(error) }, "a step of the shutdown failed");
      }
    }
  }
}
