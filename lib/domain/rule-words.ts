import { durationText } from "./length-text";
import { anchorLabels, listed, percentWords, roleLabel } from "./policy-words";
import type { TimerRule } from "./timer";

/** When a rule is due: `2 h after the start of the impact`, `at once at the declaration`, `at a moment given later`. */
export function dueWords({ due, anchor }: Pick<TimerRule, "due" | "anchor">): string {
  if (due === null) return `at ${anchorLabels[anchor]}`;
  const length = durationText(due);
  return length === "at once"
    ? `at once at ${anchorLabels[anchor]}`
    : `${length} after ${anchorLabels[anchor]}`;
}

/** Everything else that a rule says, each in a few words (R-SLA-00). */
export function ruleFacts(rule: TimerRule): string[] {
  const { repeat, remind, grace, notBefore, warnAt } = rule;
  const told = listed(rule.notify.map(roleLabel));
  return [
    rule.automatic ? `done by Firebreak itself: tells ${told}` : `done by a person; ${told} told`,
    repeat === undefined ? null : `again every ${durationText(repeat)}`,
    warnAt === undefined || warnAt.length === 0 ? null : `warns at ${percentWords(warnAt)}`,
    remind === undefined ? null : `reminds every ${durationText(remind)} while unmet`,
    grace === undefined ? null : `breached ${durationText(grace)} after it was due`,
    notBefore === undefined ? null : `not before ${durationText(notBefore)}`,
    rule.rootCause === true ? "done only with a root cause" : null,
  ].filter((fact) => fact !== null);
}
