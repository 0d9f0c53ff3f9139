import { keepAnswer, type LearningInput } from "@/lib/commands/learning-answers";
import { reviewWrite } from "@/lib/commands/review-write";
import type { CommandContext } from "@/lib/db/transact";
import type { LearningQuestion } from "@/lib/domain/review-words";

/** Answers one question about learning, which publishing asks (R-KNW-04). */
export function answerQuestion(
  ctx: CommandContext,
  ref: string,
  question: LearningQuestion,
  input: LearningInput,
) {
  const write = { command: "review.answer_question", input: { question, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review }, { tx, now }) => {
    await keepAnswer(tx, ctx, review, question, input, now);
    return {};
  });
}
