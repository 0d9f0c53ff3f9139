import { checkLabels, isCheckKey } from "./check-result";
import { durationText } from "./length-text";
import type { ClassificationQuestion, ClassificationTest, PolicyPhase } from "./policy";
import { incidentRoleLabels } from "./role-labels";
import { incidentRoles } from "./roles";
import type { TimerAnchor } from "./timer";

/** The moments that a rule counts from, as they stand after a length: "2 h after the start". */
export const anchorLabels: Record<TimerAnchor, string> = {
  started: "the start of the impact",
  declared: "the declaration",
  deployed: "the fix in production",
  resolved: "the resolution",
  given: "a moment given later",
};

/** What a check is called on screen; an unknown one by its key. */
export function checkLabel(key: string): string {
  return isCheckKey(key) ? checkLabels[key] : key;
}

/** What a role is called, one of an unknown key by it. */
export function roleLabel(role: string): string {
  const known = incidentRoles.find((candidate) => candidate === role);
  return known === undefined ? role : incidentRoleLabels[known];
}

/** A list as it stands in a sentence: `a`, `a and b`, `a, b and c`; nothing is "nobody" unless told otherwise. */
export function listed(words: readonly string[], none = "nobody"): string {
  if (words.length === 0) return none;
  const [last, ...before] = [...words].reverse();
  return before.length === 0 ? (last ?? none) : `${before.reverse().join(", ")} and ${last}`;
}

/** Shares as percentages: `50 %, 75 % and 90 %`. */
export function percentWords(shares: readonly number[] | undefined): string {
  return listed(
    (shares ?? []).map((share) => `${percentOf(share)} %`),
    "never",
  );
}

/** A share as a percentage without the dust of binary fractions: 0.55 is 55. */
export function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}

/** A condition of the decision tree in the words of its question: `Do logins fail? For everybody`. */
export function testWords(test: ClassificationTest, questions: readonly ClassificationQuestion[]): string {
  const question = questions.find((candidate) => candidate.input === test.input);
  const asked = question?.label ?? test.input;
  if ("gt" in test) return `${asked} More than ${test.gt} %`;
  if ("atLeast" in test) return `${asked} ${test.atLeast} % or more`;
  const answers = test.is.map((value) => answerWords(value, question));
  return `${asked} ${answers.join(" or ")}`;
}

/** One answer in the words that its question offers. */
export function answerWords(value: string | boolean, question: ClassificationQuestion | undefined): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return question?.options?.find((option) => option.value === value)?.label ?? value;
}

/** The target of a phase: `5 min to 10 min after the start`, `15 min to 30 min long`. */
export function targetWords({ kind, from, to }: PolicyPhase["target"]): string {
  const start = durationText(from);
  const range = `${start === "at once" ? "0" : start} to ${durationText(to)}`;
  return kind === "window" ? `${range} after the start` : `${range} long`;
}
