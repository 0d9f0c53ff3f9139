import type { z } from "zod";
import type { readingInput } from "@/lib/contracts/notices";
import { Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { liveChannel, noticesTopic } from "@/lib/live/topics";

/**
 * Marks the actor's own notices as read, and tells their other browsers. Other people's ids change nothing. It is nobody else's business, so
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
        UPDATE notices SET read_at = ${now}::timestamptz
         WHERE user_id = ${userId}::uuid AND read_at IS NULL AND at <= ${input.before ?? now}::timestamptz
           AND (${ids === null} OR id = ANY(${ids ?? []}::uuid[]))
        RETURNING 1
      ), counted AS (SELECT count(*)::int AS marked FROM marked)
      SELECT marked, CASE WHEN marked > 0 THEN pg_notify(${liveChannel}, ${noticesTopic(userId)})::text END FROM counted`;
    const marked = rows[0]?.marked ?? 0;
    return { answer: () => ({ marked }) };
  });
}
