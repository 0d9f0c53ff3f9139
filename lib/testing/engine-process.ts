import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { runScript } from "@/lib/testing/script";

/**
 * A process that does nothing but fire timers of DATABASE_URL, to be killed or frozen. `clockWrongBy` sets its machine's clock, in
 * milliseconds. Answers once the engine runs.
 */
export async function engineProcess({ clockWrongBy = 0 } = {}): Promise<ChildProcess> {
  const child = await runScript(`
    const RealDate = Date;
    const wrong = ${clockWrongBy};
    globalThis.Date = class extends RealDate {
      constructor(...args) { args.length === 0 ? super(RealDate.now() + wrong) : super(...args); }
      static now() { return RealDate.now() + wrong; }
    };
    const { clock, measureClock } = await import("@/lib/clock");
    const { createClient } = await import("@/lib/db/client");
    const { Listener } = await import("@/lib/live/listener");
    const { wakeMoment } = await import("@/lib/live/topics");
    const { TimerEngine } = await import("@/lib/timers/engine");
    const client = createClient(process.env.DATABASE_URL, 2);
    await measureClock(async () => (await client.$queryRaw\`SELECT clock_timestamp() AS now\`)[0].now);
    const engine = new TimerEngine({ client, now: () => clock.now() });
    const listener = new Listener(process.env.DATABASE_URL);
    listener.subscribe({ onPayload: (payload) => { const at = wakeMoment(payload); if (at) engine.wake(at); }, onGap: () => engine.wake() });
    await listener.start();
    engine.start();
    process.on("SIGTERM", async () => { await engine.stop(); process.exit(0); });
    setInterval(() => {}, 60_000);
    console.log("runs");
  `);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

/** Ends a process at once and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
