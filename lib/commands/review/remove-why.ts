import { reviewWrite } from "@/lib/commands/review-write";
import { granted, notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { mayTakeOut } from "@/lib/domain/review-five-whys";

/** Takes out an answer that nothing hangs below. */
export function removeWhy(ctx: CommandContext, ref: string, whyId: string) {
  const write = { command: "review.remove_why", input: { whyId }, ref };
  return reviewWrite(ctx, write, async ({ review }, { tx }) => {
    const whys = await tx.reviewWhy.findMany({ where: { reviewId: review.id }, orderBy: { id: "asc" } });
    if (!whys.some(({ id }) => id === whyId)) throw notFound("answer");
    granted(
      mayTakeOut(
        whys.map((why, order) => ({ ...why, order })),
        whyId,
      ),
    );
    await tx.reviewWhy.delete({ where: { id: whyId }, select: { id: true } });
    return {};
  });
}
