import { actorId } from "@/lib/commands/hotfix-write";
import { reviewWrite } from "@/lib/commands/review-write";
import { granted } from "@/lib/db/refused";
import { asReviewState } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { participantsOf } from "@/lib/db/views/review-beside";
import { reviewSubmitted } from "@/lib/domain/notice";
import { moveReview as judge } from "@/lib/domain/review-publication";

/** Says that the review is ready to be read, which asks everybody who took part, or takes it back to be worked on (R-PIR-05). */
export function moveReview(ctx: CommandContext, ref: string, to: "in_review" | "draft") {
  const write = { command: "review.move", input: { to }, ref, keeps: true };
  return reviewWrite(ctx, write, async ({ review, state }, { tx }) => {
    granted(judge(asReviewState(review.state), to));
    await tx.postIncidentReview.update({
      where: { id: review.id },
      data: { state: to },
      select: { id: true },
    });
    if (to === "draft") return { events: [{ type: "review.taken_back", payload: {} }] };
    const readers = (await participantsOf(tx, state.row.id)).map(({ id }) => id);
    return {
      events: [{ type: "review.submitted", payload: {} }],
      notices: reviewSubmitted(review.id, readers, actorId(ctx)),
    };
  });
}
