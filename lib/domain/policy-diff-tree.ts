import { isPhaseCause, phaseCauseLabels } from "./phase-causes";
import type { ClassificationBranch, ClassificationQuestion, ClassificationTree, PolicyPhase } from "./policy";
import type { PartChange } from "./policy-diff-level";
import { changeOf, matched, otherChanges, textChange } from "./policy-diff-parts";
import { targetWords, testWords } from "./policy-words";

type Words = (text: string) => PartChange;

function questionsDiff(before: readonly ClassificationQuestion[], after: readonly ClassificationQuestion[]) {
  const { added, removed, kept, moved } = matched(before, after, (question) => question.input);
  const about =
    (question: ClassificationQuestion): Words =>
    (what) => ({ about: question.label, what });
  return [
    ...kept.flatMap(({ before: was, after: is }) =>
      [
        ...textChange("label", was.label, is.label),
        ...optionsDiff(was, is),
        ...otherChanges(was, is, ["input", "label", "options"]),
      ].map(about(is)),
    ),
    ...added.map((question) => about(question)("question added")),
    ...removed.map((question) => about(question)("question removed")),
    ...(moved ? [{ about: null, what: "the questions stand in another order" }] : []),
  ];
}

function optionsDiff(before: ClassificationQuestion, after: ClassificationQuestion): string[] {
  const { added, removed, kept, moved } = matched(
    before.options ?? [],
    after.options ?? [],
    (option) => option.value,
  );
  return [
    ...kept.flatMap(({ before: was, after: is }) => [
      ...textChange("answer", was.label, is.label),
      ...otherChanges(was, is, ["value", "label"]),
    ]),
    ...added.map((option) => `answer added: “${option.label}”`),
    ...removed.map((option) => `answer removed: “${option.label}”`),
    ...(moved ? ["the answers stand in another order"] : []),
  ];
}

function branchesDiff(before: ClassificationTree, after: ClassificationTree): PartChange[] {
  const { added, removed, kept, moved } = matched(before.branches, after.branches, (branch) => branch.key);
  const about =
    (branch: ClassificationBranch): Words =>
    (what) => ({ about: branch.reason, what });
  const conditions = (branch: ClassificationBranch, { questions }: ClassificationTree) =>
    branch.when.map((test) => testWords(test, questions)).join(", and ");
  return [
    ...kept.flatMap(({ before: was, after: is }) =>
      [
        ...textChange("reason", was.reason, is.reason),
        ...changeOf("leads to", was.severity, is.severity, String),
        // Said in the same questions, so that a question's new label is not told again with every branch.
        ...changeOf("holds when", was.when, is.when, (when) => conditions({ ...is, when }, after)),
        ...otherChanges(was, is, ["key", "reason", "severity", "when"]),
      ].map(about(is)),
    ),
    ...added.map((branch) =>
      about(branch)(`branch added: ${conditions(branch, after)} leads to ${branch.severity}`),
    ),
    ...removed.map((branch) => about(branch)(`branch removed (led to ${branch.severity})`)),
    ...(moved ? [{ about: null, what: "the branches stand in another order" }] : []),
  ];
}

/** What changed in the decision tree. */
export function treeDiff(before: ClassificationTree, after: ClassificationTree): PartChange[] {
  const otherwise = [
    ...changeOf("leads to", before.otherwise.severity, after.otherwise.severity, String),
    ...textChange("reason", before.otherwise.reason, after.otherwise.reason),
    ...otherChanges(before.otherwise, after.otherwise, ["severity", "reason"]),
  ];
  return [
    ...questionsDiff(before.questions, after.questions),
    ...branchesDiff(before, after),
    ...otherwise.map((what) => ({ about: "Otherwise", what })),
    ...otherChanges(before, after, ["questions", "branches", "otherwise"]).map((what) => ({
      about: null,
      what,
    })),
  ];
}

function causeWords(causes: readonly string[]): string {
  return causes.length === 0
    ? "nothing"
    : causes.map((cause) => (isPhaseCause(cause) ? phaseCauseLabels[cause] : cause)).join(", ");
}

function phaseChange(before: PolicyPhase, after: PolicyPhase): string[] {
  const { added, removed, kept, moved } = matched(before.steps, after.steps, (step) => step.key);
  return [
    ...textChange("label", before.label, after.label),
    ...changeOf("target", before.target, after.target, targetWords),
    ...changeOf("entered by", before.enteredBy ?? [], after.enteredBy ?? [], causeWords),
    ...kept.flatMap(({ before: was, after: is }) => [
      ...textChange("step", was.label, is.label),
      ...changeOf(`step “${is.label}” ticked by`, was.tickedBy ?? [], is.tickedBy ?? [], causeWords),
      ...otherChanges(was, is, ["key", "label", "tickedBy"]).map((what) => `step “${is.label}”: ${what}`),
    ]),
    ...added.map((step) => `step added: “${step.label}”`),
    ...removed.map((step) => `step removed: “${step.label}”`),
    ...(moved ? ["the steps stand in another order"] : []),
    ...otherChanges(before, after, ["key", "label", "target", "steps", "enteredBy"]),
  ];
}

/** What changed among the phases. */
export function phasesDiff(before: readonly PolicyPhase[], after: readonly PolicyPhase[]): PartChange[] {
  const { added, removed, kept, moved } = matched(before, after, (phase) => phase.key);
  const about =
    (phase: PolicyPhase): Words =>
    (what) => ({ about: phase.label, what });
  return [
    ...kept.flatMap(({ before: was, after: is }) => phaseChange(was, is).map(about(is))),
    ...added.map((phase) => about(phase)(`phase added: ${targetWords(phase.target)}`)),
    ...removed.map((phase) => about(phase)("phase removed")),
    ...(moved ? [{ about: null, what: "the phases stand in another order" }] : []),
  ];
}
