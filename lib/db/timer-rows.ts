import type { SlaTimer } from "@/lib/domain/timer";
import { scheduled } from "@/lib/domain/timer-schedule";
import { changedTimers } from "@/lib/domain/timers-change";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** The timers of one incident before and after a change. */
export type TimerRows = { incidentId: string; before: readonly SlaTimer[]; after: readonly SlaTimer[] };

type Row = SlaTimer & { incidentId: string };

/** `parts` go into the statement that ends the change; `next` is the earliest moment at which the engine has something to do with the timers. */
export type TimersWritten = { parts: Prisma.Sql[]; next: Date | null };

/**
 * Writes the rows that a change altered, in two statements at most, and hands back the part that adds the new ones, each with the moment at which
 * the engine looks at it next. What stops running is written before what starts, since a rule runs at most once at a time on an incident.
 */
export async function writeTimers(tx: Tx, sets: readonly TimerRows[], now: Date): Promise<TimersWritten> {
  const known = new Set(sets.flatMap(({ before }) => before.map(({ id }) => id)));
  const rows: Row[] = sets.flatMap(({ incidentId, before, after }) =>
    changedTimers(before, after).map((timer) => ({ ...scheduled(timer, now), incidentId })),
  );
  const changed = rows.filter(({ id }) => known.has(id));
  const added = rows.filter(({ id }) => !known.has(id));
  await updateTimers(
    tx,
    changed.filter(({ state }) => state !== "running"),
  );
  await updateTimers(
    tx,
    changed.filter(({ state }) => state === "running"),
  );
  const moments = rows.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt.getTime()]));
  const next = moments.length === 0 ? null : new Date(Math.min(...moments));
  return { parts: added.length > 0 ? [newTimersPart(added)] : [], next };
}

async function updateTimers(tx: Tx, timers: readonly Row[]): Promise<void> {
  if (timers.length === 0) return;
  await tx.$executeRaw`
    UPDATE sla_timers AS t SET
      rule = n.rule, label = n.label, severity = n.severity, anchor = n.anchor, state = n.state, automatic = n.automatic,
      anchor_at = n."anchorAt", due_at = n."dueAt", breach_at = n."breachAt", breached_at = n."breachedAt",
      round = n.round, settled_at = n."settledAt", settled_by = n."settledBy", warn_at = n."warnAt", remind = n.remind,
      notify = n.notify, warned = n.warned, told_due_at = n."toldDueAt", reminded_at = n."remindedAt", next_at = n."nextAt"
    FROM jsonb_to_recordset(${JSON.stringify(timers)}::jsonb) AS n(
      id uuid, rule text, label text, severity text, anchor text, state text, automatic boolean,
      "anchorAt" timestamptz, "dueAt" timestamptz, "breachAt" timestamptz, "breachedAt" timestamptz,
      round int, "settledAt" timestamptz, "settledBy" uuid, "warnAt" float8[], remind text, notify text[], warned float8,
      "toldDueAt" timestamptz, "remindedAt" timestamptz, "nextAt" timestamptz)
    WHERE t.id = n.id`;
}

function newTimersPart(timers: readonly Row[]): Prisma.Sql {
  return Prisma.sql`new_timer AS (
    INSERT INTO sla_timers (id, incident_id, rule, label, severity, anchor, state, automatic, anchor_at, due_at, breach_at,
      breached_at, round, settled_at, settled_by, warn_at, remind, notify, person_id, warned, told_due_at, reminded_at, next_at)
    SELECT n.id, n."incidentId", n.rule, n.label, n.severity, n.anchor, n.state, n.automatic, n."anchorAt", n."dueAt", n."breachAt",
      n."breachedAt", n.round, n."settledAt", n."settledBy", n."warnAt", n.remind, n.notify, n."personId", n.warned, n."toldDueAt",
      n."remindedAt", n."nextAt"
    FROM jsonb_to_recordset(${JSON.stringify(timers)}::jsonb) AS n(
      id uuid, "incidentId" uuid, rule text, label text, severity text, anchor text, state text, automatic boolean,
      "anchorAt" timestamptz, "dueAt" timestamptz, "breachAt" timestamptz, "breachedAt" timestamptz,
      round int, "settledAt" timestamptz, "settledBy" uuid, "warnAt" float8[], remind text, notify text[], "personId" uuid, warned float8,
      "toldDueAt" timestamptz, "remindedAt" timestamptz, "nextAt" timestamptz))`;
}
