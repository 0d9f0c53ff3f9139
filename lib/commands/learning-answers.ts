import { madeBy } from "@/lib/commands/review-write";
import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import type { LearningQuestion } from "@/lib/domain/review-words";

export type LearningInput = { actionItemId?: string | null | undefined; reason?: string | null | undefined };

/** The answer to a question as it stands; version 0 where nobody ever gave one. */
export async function standingAnswer(tx: Tx, reviewId: string, question: LearningQuestion) {
  const row = await tx.learningAnswer.findUnique({ where: { reviewId_question: { reviewId, question } } });
  const { actionItemId = null, reason = null, version = 0 } = row ?? {};
  return { question, actionItemId, reason, version };
}

/**
 * Keeps the answer to a question about learning: an action item of the same incident, or a reason why nothing is done; neither clears it, and the
 * cleared row stays, so that no version comes twice (R-KNW-04).
 */
export async function keepAnswer(
  tx: Tx,
  ctx: CommandContext,
  review: { id: string; incidentId: string },
  question: LearningQuestion,
  { actionItemId = null, reason = null }: LearningInput,
  now: Date,
): Promise<void> {
  if (actionItemId !== null && reason !== null)
    throw wrong("reason", "give either an action item or a reason");
  if (actionItemId === null && reason === null) {
    const data = { actionItemId, reason, version: { increment: 1 }, ...madeBy(ctx, now) };
    await tx.learningAnswer.updateMany({ where: { reviewId: review.id, question }, data });
    return;
  }
  if (actionItemId !== null) {
    const item = await tx.actionItem.findFirst({
      where: { id: actionItemId, incidentId: review.incidentId },
    });
    if (item === null) throw wrong("actionItemId", "names no action item of this incident");
  }
  const where = { reviewId_question: { reviewId: review.id, question } };
  const data = { actionItemId, reason, ...madeBy(ctx, now) };
  await tx.learningAnswer.upsert({
    where,
    create: { reviewId: review.id, question, ...data },
    update: { ...data, version: { increment: 1 } },
  });
}

function wrong(path: string, message: string): Refused {
  return new Refused(refuse("invalid", "R-KNW-04", `${path}: ${message}.`, { errors: [{ path, message }] }));
}
