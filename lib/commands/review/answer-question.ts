import { keepAnswer, type LearningInput, standingAnswer } from "@/lib/commands/learning-answers";
import { reviewWrite } from "@/lib/commands/review-write";
import { demandVersion } from "@/lib/commands/seen-version";
import type { CommandContext } from "@/lib/db/transact";
import type { LearningQuestion } from "@/lib/domain/review-words";

/** Answers one question about learning, which publishing asks (R-KNW-04); a stale version is refused with the answer as it is. */
export function answerQuestion(
  ctx: CommandContext,
  ref: string,
  question: LearningQuestion,
  { version, ...input }: LearningInput & { version?: number | undefined },
) {
  const write = { command: "review.answer_question", input: { question, version, ...input }, ref };
  return reviewWrite(ctx, write, async ({ review }, { tx, now }) => {
    demandVersion(version, await standingAnswer(tx, review.id, question), "answer");
    await keepAnswer(tx, ctx, review, question, input, now);
    return {};
  });
}
