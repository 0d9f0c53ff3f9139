import { demandMembers } from "@/lib/commands/known-person";
import { reviewWrite } from "@/lib/commands/review-write";
import type { CommandContext } from "@/lib/db/transact";

/** Says who leads the review: who publishes it, and whom its deadline concerns most. */
export function editReview(ctx: CommandContext, ref: string, input: { leadId: string }) {
  const write = { command: "review.edit", input, ref };
  return reviewWrite(ctx, write, async ({ review, state }, { tx }) => {
    const { leadId } = input;
    if (leadId === review.leadId) return {};
    await demandMembers(tx, state, [leadId], "leadId");
    await tx.postIncidentReview.update({ where: { id: review.id }, data: { leadId }, select: { id: true } });
    const payload = { userId: leadId, previousUserId: review.leadId };
    return { events: [{ type: "review.led", payload }] };
  });
}
