import { db } from "@/lib/db/client";
import { timerOf } from "@/lib/db/incident-state";
import { type TimerView, timerViewOf } from "@/lib/db/views/timer";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

/** The incident's timers as they stand at `now`, the earliest deadline first (R-SLA-19); those without one last. */
export async function timersOf(actor: Actor, ref: string, now: Date): Promise<{ items: TimerView[] }> {
  const { row } = await seenIncident(actor, ref);
  return readTimers(row.id, now);
}

/** The timers of an incident that the caller may see. */
export async function readTimers(incidentId: string, now: Date): Promise<{ items: TimerView[] }> {
  const rows = await db().slaTimer.findMany({
    where: { incidentId },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { round: "asc" }, { id: "asc" }],
    take: 2_000,
  });
  return { items: rows.map((row) => timerViewOf(timerOf(row), now)) };
}
