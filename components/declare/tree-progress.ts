import { type ClassificationProgress, nextQuestion } from "@/lib/domain/classification";
import type { ClassificationTree } from "@/lib/domain/policy";
import type { TreeAnswer } from "./declare-draft";

/** Answers in the order in which they were given, as the rules take them. */
export function answersByInput(answers: readonly TreeAnswer[]): Record<string, TreeAnswer["value"]> {
  return Object.fromEntries(answers.map(({ input, value }) => [input, value]));
}

/** What was answered as the API takes it: what is not known is left out. */
export function knownAnswers(answers: readonly TreeAnswer[]): Record<string, string | number | boolean> {
  const known = answers.flatMap(({ input, value }): [string, string | number | boolean][] =>
    value === null ? [] : [[input, value]],
  );
  return Object.fromEntries(known);
}

/** Where "help me decide" stands: the next question, or the level that it suggests (R-SEV-02). */
export function treeProgress(
  answers: readonly TreeAnswer[],
  tree: ClassificationTree,
): ClassificationProgress {
  return nextQuestion(answersByInput(answers), tree);
}

/** The answers before a question: changing one takes back the later ones, which may not be asked any more. */
export function answersBefore(answers: readonly TreeAnswer[], input: string): TreeAnswer[] {
  const place = answers.findIndex((answer) => answer.input === input);
  return answers.slice(0, Math.max(place, 0));
}

/** An answer in the words of its question. */
export function answerWords({ input, value }: TreeAnswer, tree: ClassificationTree): string {
  if (value === null) return "Not known";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return `${value} %`;
  const question = tree.questions.find((one) => one.input === input);
  return question?.options?.find((option) => option.value === value)?.label ?? value;
}
