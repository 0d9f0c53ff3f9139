import { reviewWrite } from "@/lib/commands/review-write";
import { granted } from "@/lib/db/refused";
import { asReviewState } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { moveReview as judge } from "@/lib/domain/review-publication";

/** Says that the review is ready to be read, or takes it back to be worked on (R-PIR-05). */
export function moveReview(ctx: CommandContext, ref: string, to: "in_review" | "draft") {
  const write = { command: "review.move", input: { to }, ref, keeps: true };
  return reviewWrite(ctx, write, async ({ review }, { tx }) => {
    granted(judge(asReviewState(review.state), to));
    await tx.postIncidentReview.update({
      where: { id: review.id },
      data: { state: to },
      select: { id: true },
    });
    const type = to === "in_review" ? "review.submitted" : "review.taken_back";
    return { events: [{ type, payload: {} }] };
  });
}
