import { expect, test } from "vitest";
import { defaultWorkflow, workflows } from "./default-policy/workflows";
import type { Workflow, WorkflowStep } from "./hotfix-workflow";
import { workflowProblems } from "./workflow-check";

const step: WorkflowStep = {
  key: "push",
  purpose: "Push main",
  detail: [],
  commands: ["git push origin main"],
  expected: "It is accepted.",
  irreversible: null,
  production: true,
};
const sound: Workflow = {
  key: "trunk",
  label: "Trunk-based",
  description: "Straight to main.",
  smallFixesOnly: true,
  steps: [step],
};

function problems(...changed: Workflow[]) {
  return workflowProblems({ workflows: changed, defaultWorkflow: "trunk" });
}
const withStep = (change: Partial<WorkflowStep>) => problems({ ...sound, steps: [{ ...step, ...change }] });
const paths = (found: { path: string }[]) => found.map((problem) => problem.path);

test("R-FIX-02 the default workflows fit together", () => {
  expect(workflowProblems({ workflows, defaultWorkflow })).toEqual([]);
  expect(problems(sound)).toEqual([]);
});

test("R-FIX-01 a workflow stands at most once, and the default is one of them", () => {
  expect(problems(sound, sound)).toEqual([{ path: "workflows", message: '"trunk" stands twice' }]);
  expect(workflowProblems({ workflows: [sound], defaultWorkflow: "git_flow" })).toEqual([
    { path: "defaultWorkflow", message: "must be one of the workflows of this policy" },
  ]);
  expect(paths(problems())).toEqual(["defaultWorkflow"]);
});

test("R-FIX-02 a workflow has a label, a description and a step that changes production", () => {
  expect(paths(problems({ ...sound, label: " ", description: "", steps: [] }))).toEqual([
    "workflows.0.label",
    "workflows.0.description",
    "workflows.0.steps",
  ]);
  expect(paths(withStep({ production: false }))).toEqual(["workflows.0.steps"]);
});

test("R-FIX-02 a step stands once and has a key, a purpose and an expected result", () => {
  expect(problems({ ...sound, steps: [step, step] })).toEqual([
    { path: "workflows.0.steps", message: '"push" stands twice' },
  ]);
  expect(
    paths(withStep({ key: "Push it", purpose: "", expected: " ", irreversible: "", detail: ["a", " "] })),
  ).toEqual([
    "workflows.0.steps.0.key",
    "workflows.0.steps.0.purpose",
    "workflows.0.steps.0.expected",
    "workflows.0.steps.0.irreversible",
    "workflows.0.steps.0.detail.1",
  ]);
});

test("R-FIX-02 a command is one line with known placeholders outside quotes", () => {
  const commands = ["git push {brnch}", 'git commit -m "{title}"', "git status\ngit push", " "];
  expect(withStep({ commands })).toEqual([
    { path: "workflows.0.steps.0.commands.0", message: "unknown placeholder {brnch}" },
    {
      path: "workflows.0.steps.0.commands.1",
      message: "{title} must stand without quotes, $ or \\ around it: it is quoted when it is filled in",
    },
    { path: "workflows.0.steps.0.commands.2", message: "must be one line" },
    { path: "workflows.0.steps.0.commands.3", message: "must not be empty" },
  ]);
});

test("R-FIX-02 a command asks for nothing that hotfixes of its workflow do not have", () => {
  expect(withStep({ commands: ["git push origin {branch}"] })).toEqual([
    {
      path: "workflows.0.steps.0.commands.0",
      message: "a hotfix of this workflow has nothing for {branch}",
    },
  ]);
  expect(withStep({ commands: ["git revert {mergeCommit}"] })).toEqual([]);
});
