import { durationText } from "./length-text";
import type { SeverityPolicy } from "./policy";
import { changeOf, listChange, matched, otherChanges, switchChange, textChange } from "./policy-diff-parts";
import { anchorLabels, checkLabel, percentWords, roleLabel } from "./policy-words";
import { approvalRoleLabel } from "./role-labels";
import { dueWords, ruleFacts } from "./rule-words";
import { sameValue } from "./same-value";
import type { TimerRule } from "./timer";

/** One change inside a part of the policy: what it is about (null for the part itself), and what changed. */
export type PartChange = { about: string | null; what: string };

const lengths = [
  ["repeat", "repeat", "every "],
  ["remind", "reminder", "every "],
  ["grace", "grace", ""],
  ["notBefore", "not before", ""],
] as const;

function ruleChange(before: TimerRule, after: TimerRule): string[] {
  const due = (text: string | null) => (text === null ? "none" : durationText(text));
  return [
    ...textChange("label", before.label, after.label),
    ...changeOf("counts from", before.anchor, after.anchor, (anchor) => anchorLabels[anchor]),
    ...changeOf("due", before.due, after.due, due),
    ...lengths.flatMap(([field, label, every]) =>
      changeOf(label, before[field], after[field], (text) =>
        text === undefined ? "none" : `${every}${durationText(text)}`,
      ),
    ),
    ...changeOf("warns at", before.warnAt, after.warnAt, percentWords),
    ...switchChange("automatic", before.automatic, after.automatic),
    ...listChange("told", before.notify, after.notify, roleLabel),
    ...switchChange("needs a root cause", before.rootCause === true, after.rootCause === true),
    ...otherChanges(before, after, [
      ...["rule", "label", "anchor", "due", "repeat", "remind", "grace", "notBefore", "warnAt"],
      ...["automatic", "notify", "rootCause"],
    ]),
  ];
}

/** What changed among timer rules: rules added and removed, and the fields of those that stay. */
export function rulesDiff(before: readonly TimerRule[], after: readonly TimerRule[]): PartChange[] {
  const { added, removed, kept, moved } = matched(before, after, (rule) => rule.rule);
  const summary = (rule: TimerRule) => [`due ${dueWords(rule)}`, ...ruleFacts(rule)].join(", ");
  return [
    ...kept.flatMap(({ before: was, after: is }) =>
      ruleChange(was, is).map((what) => ({ about: is.label, what })),
    ),
    ...added.map((rule) => ({ about: rule.label, what: `rule added: ${summary(rule)}` })),
    ...removed.map((rule) => ({ about: rule.label, what: `rule removed (${rule.rule})` })),
    ...(moved ? [{ about: null, what: "the timer rules stand in another order" }] : []),
  ];
}

const budgets = ["files", "lines", "directories"] as const;

function levelFields(before: SeverityPolicy, after: SeverityPolicy): string[] {
  const { scopeBudget: was, ...earlier } = before;
  const { scopeBudget: is, ...later } = after;
  return [
    ...textChange("label", earlier.label, later.label),
    ...textChange("definition", earlier.definition, later.definition),
    ...listChange("examples", earlier.examples, later.examples, (text) => `“${text}”`),
    ...switchChange("hotfix required", earlier.hotfixRequired, later.hotfixRequired),
    ...listChange("approver roles", earlier.approverRoles, later.approverRoles, approvalRoleLabel),
    ...switchChange("verbal approval", earlier.verbalApproval, later.verbalApproval),
    ...switchChange("emergency bypass", earlier.bypassAllowed, later.bypassAllowed),
    ...listChange("required checks", earlier.requiredChecks, later.requiredChecks, checkLabel),
    ...switchChange("checks may be skipped", earlier.skippableChecks, later.skippableChecks),
    ...budgets.flatMap((what) => changeOf(`scope budget, ${what}`, was[what], is[what], String)),
    ...otherChanges(was, is, budgets),
    ...otherChanges(earlier, later, [
      ...["label", "definition", "examples", "hotfixRequired", "approverRoles", "verbalApproval"],
      ...["bypassAllowed", "requiredChecks", "skippableChecks", "timers"],
    ]),
  ];
}

/** What changed at one level. */
export function levelDiff(before: SeverityPolicy, after: SeverityPolicy): PartChange[] {
  if (sameValue(before, after)) return [];
  return [
    ...levelFields(before, after).map((what) => ({ about: null, what })),
    ...rulesDiff(before.timers, after.timers),
  ];
}
