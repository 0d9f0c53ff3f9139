import { afterAll, beforeAll, expect, test } from "vitest";
import { clock, measureClock } from "@/lib/clock";
import { closeDatabase, createClient, db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { Listener } from "@/lib/live/listener";
import { EmbeddedTrial, eventually } from "@/lib/testing/embedded";
import { incident, person } from "@/lib/testing/factories";
import { olderClocks } from "@/lib/testing/older-clocks";
import { TimerEngine } from "./engine";

let trial: EmbeddedTrial;
let url = "";

beforeAll(async () => {
  trial = await EmbeddedTrial.begin();
  ({ url } = await trial.start());
  process.env.DATABASE_URL = url;
  await migrate(url);
  await measureClock(async () => {
    const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    return row?.now ?? new Date(0);
  });
});
afterAll(async () => {
  await closeDatabase();
  await trial.end();
});

test("R-SLA-20 with PostgreSQL killed and back the engine goes on by itself, and what came due meanwhile fires once", async () => {
  const { id } = await incident(await person("incident_commander"), { severity: "P0" });
  const client = createClient(url, 2);
  const engine = new TimerEngine({ client, now: () => clock.now() });
  engine.start();
  const listener = new Listener(url);
  listener.subscribe({ onPayload: () => engine.wake(), onGap: () => engine.wake() });
  await listener.start();
  await expect.poll(() => engine.lastLook(), { timeout: 20_000 }).not.toBeNull();
  process.kill(await trial.postmaster(), "SIGKILL");
  await eventually(() => olderClocks(id, 60));
  await expect
    .poll(() => eventually(() => db().slaTimer.count({ where: { state: "breached" } })), { timeout: 40_000 })
    .toBeGreaterThanOrEqual(4);
  await engine.stop();
  const breached = await db().slaTimer.count({ where: { state: "breached" } });
  const events = await db().timelineEvent.count({ where: { incidentId: id, type: "timer.breached" } });
  expect(events).toBe(breached);
  await listener.stop();
  await client.$disconnect();
});
