import { setTimeout as sleep } from "node:timers/promises";
import { clock, measureClock } from "@/lib/clock";
import { closeDatabase, createClient, db } from "@/lib/db/client";
import { openEmbedded } from "@/lib/db/embedded/launcher";
import { migrate } from "@/lib/db/migrate";
import { currentPolicy } from "@/lib/db/policy-store";
import { TimerEngine } from "@/lib/timers/engine";
import { type Line, ms, percentile } from "./figures";
import { emptyDataDir } from "./product";
import { atEnd } from "./progress";

const armed = 100_000;
const perSecond = 1_000;
const seconds = 10;

/** Row 9: how late timers fire with 100,000 armed and 1,000 a second coming due, p99, beside claiming and committing alone. */
export async function timerLateness(): Promise<Line[]> {
  const { url, stop } = await openEmbedded({ dataDir: await emptyDataDir() });
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "a-secret-that-only-the-bench-uses-0123456789";
  const end = atEnd(async () => {
    await closeDatabase();
    await stop();
  });
  await migrate(url);
  await arm();
  const reference = await claimAndCommit();
  const ours = await lateness(url);
  await end();
  return [
    {
      row: "9",
      what: `lateness of a timer, ${armed} armed, ${perSecond} a second, p99`,
      ours: ms(ours),
      reference: `${ms(reference)} claim and commit`,
      ratio: ours / reference,
      goal: "< 50 ms",
      met: ours < 50,
    },
  ];
}

async function arm(): Promise<void> {
  await currentPolicy(db());
  await db().$executeRaw`
    INSERT INTO users (id, email, name, roles, created_at)
    VALUES (gen_random_uuid(), 'lead@example.org', 'Lead', '{engineering_lead}', now())`;
  await db().$executeRaw`
    INSERT INTO incidents (id, key, year, number, title, severity, status, started_at, declared_at, recorded_at, policy_version)
    SELECT gen_random_uuid(), 'INC-2026-' || lpad(n::text, greatest(3, length(n::text)), '0'), 2026, n, 'Incident ' || n, 'P0',
           'investigating', now(), now(), now(), 1 FROM generate_series(1, ${armed}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO sla_timers (id, incident_id, rule, label, severity, anchor, state, automatic, anchor_at, due_at, breach_at, round,
                            notify, next_at)
    SELECT gen_random_uuid(), id, 'escalate_engineering_lead', 'Escalate to the engineering lead', 'P0', 'declared', 'running', true,
           now(), now() + interval '2 h', now() + interval '2 h', 0, '{engineering_lead}', now() + interval '2 h'
      FROM incidents`;
  await db().$executeRawUnsafe("ANALYZE");
}

/** The least that any engine does for one timer: find it, lock its incident, write the row, commit. */
async function claimAndCommit(): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < 200; n++) {
    const began = performance.now();
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`
        SELECT id FROM incidents WHERE id = (SELECT incident_id FROM sla_timers WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1)
           FOR UPDATE SKIP LOCKED`;
      await tx.$executeRaw`
        UPDATE sla_timers SET warned = 0 WHERE id = (
          SELECT id FROM sla_timers WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1)`;
    });
    taken.push(performance.now() - began);
  }
  return percentile(taken, 0.99);
}

async function lateness(url: string): Promise<number> {
  await measureClock(async () => {
    const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    return row?.now ?? new Date();
  });
  await db().$executeRaw`
    WITH due AS (SELECT id, row_number() OVER () AS n FROM sla_timers LIMIT ${perSecond * seconds}::int),
         at AS (SELECT id, now() + interval '2 s' + n * interval '1 ms' AS moment FROM due)
    UPDATE sla_timers t SET due_at = at.moment, breach_at = at.moment, next_at = at.moment FROM at WHERE at.id = t.id`;
  const client = createClient(url, 2);
  const engine = new TimerEngine({ client, now: () => clock.now() });
  engine.start();
  await sleep((seconds + 5) * 1_000);
  await engine.stop();
  await client.$disconnect();
  // The first second warms the code up, as it is in a process that has run for a while.
  const [row] = await db().$queryRaw<{ p99: number; fired: number }[]>`
    SELECT percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM settled_at - due_at) * 1000)::float8 AS p99,
           count(*)::int AS fired
      FROM sla_timers WHERE settled_at IS NOT NULL AND due_at > (SELECT min(due_at) + interval '1 s' FROM sla_timers)`;
  if (!row || row.fired < perSecond * (seconds - 1) * 0.99)
    throw new Error(`only ${row?.fired ?? 0} timers fired`);
  return row.p99;
}
