import { expect, test } from "vitest";
import { templateProblems } from "../command-template";
import { hotfixFacts } from "../hotfix-names";
import { fillSteps, placeholders, workflowKeys } from "../hotfix-workflow";
import { workflows } from "./workflows";

const filled = workflows.map((workflow) => {
  const naming = { title: "Crash", workflow: workflow.key, currentVersion: "v1.2.3", flag: "search" };
  const facts = hotfixFacts({ ...naming, repository: null });
  return fillSteps(workflow, { ...facts, flagEndpoint: "https://flags.test/api" });
});

test("R-FIX-01 there are four workflows, each once", () => {
  expect(workflows.map((workflow) => workflow.key)).toEqual([...workflowKeys]);
});

test("R-FIX-02 each has the steps of its source in order", () => {
  expect(workflows.map((workflow) => workflow.steps.map((step) => step.key))).toEqual([
    ["create_branch", "implement", "test", "staging", "merge", "push", "merge_back", "clean_up"],
    ["create_branch", "implement", "pull_request", "staging", "merge"],
    ["update_main", "implement", "push"],
    ["disable", "verify", "plan_fix"],
  ]);
});

test("R-FIX-02 the step that triggers production is locked: the push, the merge, the flag call", () => {
  const locked = workflows.map(({ steps }) =>
    steps.filter((step) => step.production).map((step) => step.key),
  );
  expect(locked).toEqual([["push"], ["merge"], ["push"], ["disable"]]);
});

test("R-FIX-02 what cannot be taken back says so: pushes to shared branches, merges there, deletions and the flag call", () => {
  const told = workflows.map(({ steps }) =>
    steps.filter((step) => step.irreversible).map((step) => step.key),
  );
  expect(told).toEqual([["push", "merge_back", "clean_up"], ["merge"], ["push"], ["disable"]]);
});

test("R-FIX-05 only trunk is for small fixes alone", () => {
  expect(workflows.filter((workflow) => workflow.smallFixesOnly).map(({ key }) => key)).toEqual(["trunk"]);
});

test("R-FIX-02 every command can be filled in, and is for a hotfix with a version or a flag", () => {
  const commands = workflows.flatMap(({ steps }) => steps.flatMap((step) => step.commands));
  expect(commands.flatMap((command) => templateProblems(command, placeholders))).toEqual([]);
  expect(filled.flat().flatMap((step) => step.commands.flatMap((command) => command.unset))).toEqual([]);
});

test("R-FIX-02 Git Flow merges without a fast-forward, tags, publishes both together and merges back", () => {
  const texts = filled[0]?.flatMap((step) => step.commands.map((command) => command.text));
  expect(texts).toEqual([
    "git checkout main",
    "git pull origin main",
    "git checkout -b hotfix/crash",
    "git add .",
    "git commit -m 'fix: crash'",
    "echo v1.2.4 > VERSION",
    "git add VERSION",
    "git commit -m 'chore: bump version to v1.2.4'",
    "npm test",
    "python -m pytest",
    "npm audit",
    "bandit -r src/",
    "git push origin hotfix/crash",
    "git checkout main",
    "git merge --no-ff --no-edit hotfix/crash",
    "git tag -a v1.2.4 -m 'Hotfix: Crash'",
    "git push --atomic origin main v1.2.4",
    "git checkout develop",
    "git pull origin develop",
    "git merge --no-ff --no-edit hotfix/crash",
    "git push origin develop",
    "git branch -d hotfix/crash",
    "git push origin --delete hotfix/crash",
  ]);
});
