import type { Workflow, WorkflowStep } from "./hotfix-workflow";
import type { PolicyDocument } from "./policy";
import type { PartChange } from "./policy-diff-level";
import { changeOf, listChange, matched, otherChanges, switchChange, textChange } from "./policy-diff-parts";
import { stepMarks } from "./workflow-words";

const quoted = (text: string) => `“${text}”`;

function stepChange(before: WorkflowStep, after: WorkflowStep): string[] {
  return [
    ...textChange("purpose", before.purpose, after.purpose),
    ...listChange("details", before.detail, after.detail, quoted),
    ...listChange("commands", before.commands, after.commands, quoted),
    ...textChange("expected result", before.expected, after.expected),
    ...changeOf("cannot be taken back", before.irreversible, after.irreversible, (text) =>
      text === null ? "no" : quoted(text),
    ),
    ...switchChange("changes production", before.production, after.production),
    ...otherChanges(before, after, [
      ...["key", "purpose", "detail", "commands", "expected", "irreversible", "production"],
    ]),
  ];
}

/** All that a step is, for one that was added: what it does has to be read before it is saved. */
function stepWords(step: WorkflowStep): string {
  return [
    `step added: ${quoted(step.purpose)}`,
    ...(step.commands.length > 0 ? [`commands ${step.commands.map(quoted).join(", ")}`] : []),
    ...stepMarks(step),
  ].join(", ");
}

function workflowChange(before: Workflow, after: Workflow): string[] {
  const { added, removed, kept, moved } = matched(before.steps, after.steps, (step) => step.key);
  return [
    ...textChange("label", before.label, after.label),
    ...textChange("description", before.description, after.description),
    ...switchChange("for small fixes only", before.smallFixesOnly, after.smallFixesOnly),
    ...kept.flatMap((step) =>
      stepChange(step.before, step.after).map((what) => `step ${quoted(step.after.purpose)}: ${what}`),
    ),
    ...added.map(stepWords),
    ...removed.map((step) => `step removed: ${quoted(step.purpose)}`),
    ...(moved ? ["the steps stand in another order"] : []),
    ...otherChanges(before, after, ["key", "label", "description", "smallFixesOnly", "steps"]),
  ];
}

type Part = Pick<PolicyDocument, "workflows" | "defaultWorkflow">;

/** What changed among the workflows, and which is the default. */
export function workflowsDiff(before: Part, after: Part): PartChange[] {
  const { added, removed, kept, moved } = matched(
    before.workflows,
    after.workflows,
    (workflow) => workflow.key,
  );
  const labelOf = (key: string) =>
    [...after.workflows, ...before.workflows].find((workflow) => workflow.key === key)?.label ?? key;
  const [was, is] = [before.defaultWorkflow, after.defaultWorkflow];
  const nameOf = labelOf(was) === labelOf(is) ? String : labelOf;
  const said = (workflow: Workflow, what: string): PartChange => ({ about: workflow.label, what });
  return [
    ...textChange("default", nameOf(was), nameOf(is)).map((what) => ({ about: null, what })),
    ...kept.flatMap((one) => workflowChange(one.before, one.after).map((what) => said(one.after, what))),
    ...added.flatMap((workflow) => [
      said(workflow, "workflow added"),
      ...workflow.steps.map((step) => said(workflow, stepWords(step))),
    ]),
    ...removed.map((workflow) => said(workflow, "workflow removed")),
    ...(moved ? [{ about: null, what: "the workflows stand in another order" }] : []),
  ];
}
