import { clock } from "@/lib/clock";
import { createClient } from "@/lib/db/client";
import { onDatabaseChange } from "@/lib/db/health";
import { startHeartbeat } from "@/lib/jobs/heartbeat";
import { startQueue } from "@/lib/jobs/queue-worker";
import type { Listener } from "@/lib/live/listener";
import { wakeMoment } from "@/lib/live/topics";
import type { Shutdown } from "@/lib/server/shutdown";
import { TimerEngine } from "@/lib/timers/engine";

/** The engine sleeps 30 s at most; one that did not look for longer hangs. */
const longestSilenceMs = 40_000;

/** Fires timers and works the queue in this process until it is asked to stop. The first heartbeat is there when it answers. */
export async function startWorker(shutdown: Shutdown, url: string, listener: Listener): Promise<void> {
  const client = createClient(url, 2);
  shutdown.add("engine's connections", () => client.$disconnect());
  const engine = new TimerEngine({ client, now: () => clock.now() });
  engine.start();
  shutdown.add("engine", () => engine.stop(), 1_500);
  const forget = listener.subscribe({
    onPayload: (payload) => {
      const at = wakeMoment(payload);
      if (at !== null) engine.wake(at);
    },
    onGap: () => engine.wake(),
  });
  shutdown.add("engine's ear", forget);
  shutdown.add(
    "engine's watch",
    onDatabaseChange((up) => up && engine.wake()),
  );
  const queue = await startQueue(url);
  const startedAt = clock.now().getTime();
  const healthy = () => {
    const last = engine.lastLook()?.getTime() ?? startedAt;
    return clock.now().getTime() - last < longestSilenceMs;
  };
  const endHeartbeat = await startHeartbeat({ queueIds: queue.ids, healthy });
  // Good-bye is said once no job is held any more: those of a silent worker are freed, those of nobody are not.
  const endQueue = async () => {
    await queue.stop();
    await endHeartbeat();
  };
  shutdown.add("queue and heartbeat", endQueue, 2_700);
}
