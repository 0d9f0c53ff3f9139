import { v7 as uuid } from "uuid";
import { appendAudit } from "@/lib/db/audit";
import type { Tx } from "@/lib/db/client";
import { retryingConflicts } from "@/lib/db/conflict-retry";
import type { PrismaClient } from "@/lib/db/generated/client";
import { type IncidentChange, writeEffects } from "@/lib/db/incident-effects";
import { type IncidentState, readLocked } from "@/lib/db/incident-state";
import { reachablePeople, toldIncident } from "@/lib/db/notice-rows";
import { auditContent } from "@/lib/db/transact";
import { type ReachablePerson, recipientsOf } from "@/lib/domain/recipients";
import { timerTimelineEvents } from "@/lib/domain/timeline-event";
import { isOpen } from "@/lib/domain/timer";
import { scheduled } from "@/lib/domain/timer-schedule";
import { fireTimers } from "@/lib/domain/timers-fire";
import { incidentTopic } from "@/lib/live/topics";

/** What one look found: how many incidents it dealt with, how many moments fired, and when the next one comes (may be past). */
export type Round = { incidents: number; fired: number; next: Date | null };

const product = { kind: "product" } as const;
/** Timers taken at once: enough for a burst, few enough that their incidents are not held for long. */
const batch = 100;

/** When the next timer wants something, by the index; null when none does. */
export async function nextMoment(client: PrismaClient | Tx): Promise<Date | null> {
  const [row] = await client.$queryRaw<{ at: Date }[]>`
    SELECT next_at AS at FROM sla_timers WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1`;
  return row?.at ?? null;
}

/**
 * Takes the incidents of due timers that nobody else holds and does everything that has come due on them, in one transaction: rows,
 * events, notices, audit entries, announcements (R-SLA-20). Killed halfway, nothing happened and the next process does it.
 */
export function fireDue(client: PrismaClient): Promise<Round> {
  return retryingConflicts(() =>
    client.$transaction(
      async (tx) => {
        const ids = await claim(tx);
        const fired = ids.length === 0 ? 0 : await fireOn(tx, ids, await databaseTime(tx));
        return { incidents: ids.length, fired, next: await nextMoment(tx) };
      },
      { maxWait: 5_000, timeout: 20_000 },
    ),
  );
}

/** Locks and names the incidents; `now()` and not `clock_timestamp()`, which could not use the index. */
async function claim(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM incidents
     WHERE id IN (SELECT incident_id FROM (
             SELECT incident_id FROM sla_timers WHERE next_at <= now() ORDER BY next_at LIMIT ${batch}) AS due)
     ORDER BY id FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

async function databaseTime(tx: Tx): Promise<Date> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!clock) throw new Error("the database did not tell its time");
  return clock.now;
}

/** Does everything that has come due by `now` on incidents whose rows the transaction holds; answers how many moments fired. */
export async function fireOn(tx: Tx, ids: readonly string[], now: Date): Promise<number> {
  const states = [...(await readLocked(tx, product, ids)).values()];
  const people = await reachablePeople(tx, states.map(whomItMayTell));
  const changes = states.map((state) => fired(state, people, now));
  const written = await writeEffects(tx, changes, product, now, people);
  const records = changes.flatMap(({ effects }, place) => {
    const eventIds = written.eventIds[place] ?? [];
    if (eventIds.length === 0) return [];
    const content = auditContent(null, effects, eventIds);
    return [{ scope: effects.incidentId, action: "timers.fire", content }];
  });
  const topics = [...records.map(({ scope }) => incidentTopic(scope)), ...written.topics];
  await appendAudit(tx, records, product, now, topics, written);
  return written.eventIds.flat().length;
}

function whomItMayTell(state: IncidentState) {
  const roles = state.timers.filter(isOpen).flatMap(({ notify }) => notify);
  return { incident: toldIncident(state), notices: [{ to: { roles, userIds: [] } }] };
}

/** All that has come due on one incident, and when the engine looks at each of its timers next. */
function fired(state: IncidentState, people: readonly ReachablePerson[], now: Date): IncidentChange {
  const told = toldIncident(state);
  const change = fireTimers(state.timers, {
    now,
    newId: uuid,
    reached: ({ notify }) => recipientsOf({ roles: notify, userIds: [] }, told, people).length,
  });
  const timers = change.timers.map((timer) => scheduled(timer, now));
  const events = timerTimelineEvents(change.events);
  return { effects: { incidentId: state.row.id, quiet: true, events, timers }, state };
}
