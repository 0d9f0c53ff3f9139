import { demandPublisher, reviewWrite } from "@/lib/commands/review-write";
import { notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";

/** Ends a shared link before its time. */
export function endShare(ctx: CommandContext, ref: string, shareId: string) {
  const write = {
    command: "review.end_share",
    input: { shareId },
    ref,
    action: "incident.read",
    keeps: true,
  } as const;
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    demandPublisher(ctx, { review, state });
    const ended = await tx.reviewShare.updateMany({
      where: { id: shareId, reviewId: review.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (ended.count === 0) throw notFound("shared link");
    return { events: [{ type: "review.share_ended", payload: {} }] };
  });
}
