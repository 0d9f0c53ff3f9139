import type { z } from "zod";
import type { readingInput } from "@/lib/contracts/notices";
import { Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { visibleIncident } from "@/lib/db/visible-incident";
import { refuse } from "@/lib/domain/refusal";
import { liveChannel, noticesTopic } from "@/lib/live/topics";

/**
 * Marks the actor's own notices as read, and tells their other browsers. Other people's ids change nothing, and what cannot be seen is not read: it would be counted, and missed by whoever sees it again. It is nobody else's business, so
 * no chain of the audit trail is touched. Answers how many were marked.
 */
export function markNoticesRead(ctx: CommandContext, input: z.output<typeof readingInput>) {
  return transact<{ marked: number }>(ctx, { command: "notice.read", input }, async ({ tx, now }) => {
    if (ctx.actor.kind !== "person")
      throw new Refused(refuse("forbidden", "notices", "Only a person has notices."));
    const { userId } = ctx.actor;
    const ids = "ids" in input ? input.ids : null;
    const rows = await tx.$queryRaw<{ marked: number }[]>`
      WITH marked AS (
        UPDATE notices n SET read_at = ${now}::timestamptz
         WHERE n.user_id = ${userId}::uuid AND n.read_at IS NULL AND n.at <= ${input.before ?? now}::timestamptz
           AND (n.incident_id IS NULL OR EXISTS (SELECT 1 FROM incidents i WHERE i.id = n.incident_id AND ${visibleIncident(ctx.actor)}))
           AND (${ids === null} OR n.id = ANY(${ids ?? []}::uuid[]))
        RETURNING 1
      ), counted AS (SELECT count(*)::int AS marked FROM marked)
      SELECT marked, CASE WHEN marked > 0 THEN pg_notify(${liveChannel}, ${noticesTopic(userId)})::text END FROM counted`;
    const marked = rows[0]?.marked ?? 0;
    return { answer: () => ({ marked }) };
  });
}
