import { reviewWrite } from "@/lib/commands/review-write";
import { notFound } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";

/** Takes a contributing factor off the review; the catalogue keeps it, and the audit trail what was said. */
export function removeFactor(ctx: CommandContext, ref: string, factorId: string) {
  const write = { command: "review.remove_factor", input: { factorId }, ref };
  return reviewWrite(ctx, write, async ({ review }, { tx }) => {
    const gone = await tx.reviewFactor.deleteMany({ where: { id: factorId, reviewId: review.id } });
    if (gone.count === 0) throw notFound("contributing factor");
    return {};
  });
}
