import { db } from "@/lib/db/client";
import { timerOf } from "@/lib/db/incident-state";
import { type TimerView, timerViewOf } from "@/lib/db/views/timer";
import type { Actor } from "@/lib/domain/actor";
import type { SlaTimer } from "@/lib/domain/timer";
import { seenIncident } from "./incident-access";

/** The incident's timers as they stand at `now`, the earliest deadline first (R-SLA-19); those without one last. */
export async function timersOf(actor: Actor, ref: string, now: Date): Promise<{ items: TimerView[] }> {
  const { row } = await seenIncident(actor, ref);
  const timers = await readTimers(row.id);
  return { items: timers.map((timer) => timerViewOf(timer, now)) };
}

/** The timers of an incident that the caller may see, as the rules know them. */
export async function readTimers(incidentId: string): Promise<SlaTimer[]> {
  const rows = await db().slaTimer.findMany({
    where: { incidentId },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { round: "asc" }, { id: "asc" }],
    take: 2_000,
  });
  return rows.map(timerOf);
}
