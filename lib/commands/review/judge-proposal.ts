import { madeBy, reviewWrite } from "@/lib/commands/review-write";
import { notFound } from "@/lib/db/refused";
import { readReviewRecord } from "@/lib/db/review-record";
import type { CommandContext } from "@/lib/db/transact";
import { departures } from "@/lib/domain/review-departures";

/** Says why a proposed factor did not contribute, or with a null reason opens it again (R-PIR-03). The departure itself stays in the report. */
export function judgeProposal(
  ctx: CommandContext,
  ref: string,
  proposal: string,
  input: { reason: string | null },
) {
  const write = { command: "review.judge_proposal", input: { proposal, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx, now }) => {
    const record = await readReviewRecord(tx, state.row, state.timers);
    if (!departures(record).some(({ key }) => key === proposal)) throw notFound("proposal");
    const { reason } = input;
    const where = { reviewId_proposal: { reviewId: review.id, proposal } };
    if (reason === null) {
      await tx.reviewDismissal.deleteMany({ where: { reviewId: review.id, proposal } });
      return {};
    }
    const data = { reason, ...madeBy(ctx, now) };
    await tx.reviewDismissal.upsert({
      where,
      create: { reviewId: review.id, proposal, ...data },
      update: data,
    });
    return {};
  });
}
