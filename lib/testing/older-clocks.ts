import { db } from "@/lib/db/client";
import { liveChannel } from "@/lib/live/topics";

/** As if an incident's clocks had been armed that much earlier; engines are woken to look at them. */
export async function olderClocks(incidentId: string, minutes: number): Promise<void> {
  const seconds = minutes * 60;
  await db().$executeRaw`
    WITH moved AS (
      UPDATE sla_timers SET anchor_at = anchor_at - make_interval(secs => ${seconds}),
        due_at = due_at - make_interval(secs => ${seconds}), breach_at = breach_at - make_interval(secs => ${seconds}),
        told_due_at = told_due_at - make_interval(secs => ${seconds}),
        reminded_at = reminded_at - make_interval(secs => ${seconds}), next_at = next_at - make_interval(secs => ${seconds})
       WHERE incident_id = ${incidentId}::uuid RETURNING 1)
    SELECT pg_notify(${liveChannel}, 'timers:0') FROM (SELECT count(*) FROM moved) AS done`;
}
