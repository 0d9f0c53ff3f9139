import { templateParts, templateProblems } from "./command-template";
import { isPlaceholderOf } from "./hotfix-names";
import {
  placeholders,
  type Workflow,
  type WorkflowKey,
  type WorkflowStep,
  workflowKeys,
} from "./hotfix-workflow";
import type { PolicyDocument } from "./policy";
import { repeated } from "./repeated";

type Problem = { path: string; message: string };

const stepKey = /^[a-z0-9_]{1,60}$/;

function commandProblems(command: string, workflow: WorkflowKey): string[] {
  const absent = templateParts(command).flatMap((part) => {
    const name = placeholders.find((known) => known === part.placeholder);
    return name === undefined || isPlaceholderOf(workflow, name) ? [] : [name];
  });
  return [
    ...templateProblems(command, placeholders),
    ...absent.map((name) => `a hotfix of this workflow has nothing for {${name}}`),
  ];
}

function stepProblems(step: WorkflowStep, workflow: WorkflowKey, path: string): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (!stepKey.test(step.key)) say("key", "must be a key of small letters, digits and underscores");
  for (const field of ["purpose", "expected", "irreversible"] as const)
    if (step[field]?.trim() === "") say(field, "must not be empty");
  step.detail.forEach((line, index) => {
    if (line.trim() === "") say(`detail.${index}`, "must not be empty");
  });
  step.commands.forEach((command, index) => {
    for (const message of commandProblems(command, workflow)) say(`commands.${index}`, message);
  });
  return problems;
}

function oneWorkflowProblems(workflow: Workflow, path: string): Problem[] {
  const { key, label, description, steps } = workflow;
  const problems: Problem[] = [];
  const say = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if (!workflowKeys.includes(key)) say("key", `unknown workflow "${key}"`);
  if (label.trim() === "") say("label", "must not be empty");
  if (description.trim() === "") say("description", "must not be empty");
  if (!steps.some((step) => step.production))
    say("steps", "needs a step that changes production: otherwise nothing waits for the approvals");
  for (const twice of repeated(steps.map((step) => step.key))) say("steps", `"${twice}" stands twice`);
  return [...problems, ...steps.flatMap((step, index) => stepProblems(step, key, `${path}.steps.${index}`))];
}

/** What keeps the workflows of a policy from being followed (R-FIX-01, R-FIX-02): each at most once, the default among them. */
export function workflowProblems({
  workflows,
  defaultWorkflow,
}: Pick<PolicyDocument, "workflows" | "defaultWorkflow">): Problem[] {
  const known = workflows.some((workflow) => workflow.key === defaultWorkflow);
  return [
    ...repeated(workflows.map((workflow) => workflow.key)).map((key) => ({
      path: "workflows",
      message: `"${key}" stands twice`,
    })),
    ...(known ? [] : [{ path: "defaultWorkflow", message: "must be one of the workflows of this policy" }]),
    ...workflows.flatMap((workflow, index) => oneWorkflowProblems(workflow, `workflows.${index}`)),
  ];
}
