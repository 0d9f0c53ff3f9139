import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import type { Workflow, WorkflowStep } from "./hotfix-workflow";
import type { PolicyDocument, SeverityPolicy } from "./policy";
import { policyDiff } from "./policy-diff";
import type { TimerRule } from "./timer";

function withP0(change: Partial<SeverityPolicy>): PolicyDocument {
  const { severities } = defaultPolicy;
  return { ...defaultPolicy, severities: { ...severities, P0: { ...severities.P0, ...change } } };
}
const { P0 } = defaultPolicy.severities;
const withRule = (rule: string, change: Partial<TimerRule>) =>
  withP0({ timers: P0.timers.map((one) => (one.rule === rule ? { ...one, ...change } : one)) });

function told(after: PolicyDocument, before: PolicyDocument = defaultPolicy): string[] {
  return policyDiff(before, after).map(({ where, what }) => `${where}: ${what}`);
}

test("the same policy has no difference", () => {
  expect(told(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual([]);
  expect(told(defaultPolicy, { ...defaultPolicy, ...{ version: 1 } })).toEqual([]);
});

test("R-SLA-04 a deadline is told as people count it", () => {
  expect(told(withRule("fix_deployed", { due: "PT90M" }))).toEqual(["P0 · Fix deployed: due 2 h → 90 min"]);
});

test("R-SLA-00 a length in another spelling is said to mean the same", () => {
  expect(told(withRule("fix_deployed", { due: "PT120M" }))).toEqual([
    "Any level: written differently, meaning the same",
  ]);
});

test("R-SLA-00 every field of a rule is told", () => {
  const change: Partial<TimerRule> = {
    label: "Fix live",
    anchor: "declared",
    grace: "PT5M",
    remind: "PT10M",
    notBefore: "PT1M",
    warnAt: [0.55],
    automatic: true,
    notify: ["incident_commander", "executive"],
  };
  expect(told(withRule("fix_deployed", change))).toEqual(
    [
      "label “Fix deployed” → “Fix live”",
      "counts from the start of the impact → the declaration",
      "reminder none → every 10 min",
      "grace none → 5 min",
      "not before none → 1 min",
      "warns at 50 %, 75 % and 90 % → 55 %",
      "automatic no → yes",
      "told: added executive, removed engineering lead",
    ].map((what) => `P0 · Fix live: ${what}`),
  );
});

test("R-SLA-00 rules that were added, removed and moved are told", () => {
  const [first, second, ...rest] = P0.timers;
  if (first === undefined || second === undefined) throw new Error("no rules");
  expect(told(withP0({ timers: [second, ...rest] }))).toEqual([
    "P0 · Page the on-call engineer: rule removed (page_on_call)",
  ]);
  expect(told(withP0({ timers: [second, first, ...rest] }))).toEqual([
    "P0: the timer rules stand in another order",
  ]);
  const legal = { ...second, rule: "call_legal", label: "Call legal", due: "PT1H" };
  expect(told(withP0({ timers: [...P0.timers, legal] }))).toEqual([
    "P0 · Call legal: rule added: due 1 h after the declaration, done by Firebreak itself: tells engineering lead",
  ]);
});

test("R-APR-01, R-TST-02, R-FIX-05 what a level asks for is told", () => {
  const after = withP0({
    approverRoles: ["engineering_lead", "product_manager"],
    verbalApproval: false,
    requiredChecks: P0.requiredChecks.filter((key) => key !== "mobile"),
    scopeBudget: { ...P0.scopeBudget, files: 6 },
  });
  expect(told(after)).toEqual([
    "P0: approver roles: added product manager, removed on-call manager",
    "P0: verbal approval yes → no",
    "P0: required checks: removed The mobile app works, if there is one",
    "P0: scope budget, files 5 → 6",
  ]);
});

test("R-SEV-02 the decision tree and its order are told", () => {
  const { questions, branches } = defaultPolicy.classification;
  const classification = {
    ...defaultPolicy.classification,
    questions: [...questions].reverse(),
    branches: branches.map((branch) =>
      branch.key === "payments_mostly_failing"
        ? { ...branch, when: [{ input: "paymentsFailingPercent" as const, atLeast: 30 }] }
        : branch,
    ),
  };
  expect(told({ ...defaultPolicy, classification })).toEqual([
    "Decision tree: the questions stand in another order",
    "Decision tree · More than half of the payments fail.: holds when What percentage of payments fails? More than 50 % → What percentage of payments fails? 30 % or more",
  ]);
});

test("R-INC-07 phases and their steps are told, and what enters and ticks them", () => {
  const phases = defaultPolicy.phases.map((phase, place) =>
    place === 0
      ? {
          ...phase,
          enteredBy: ["fix_developed"],
          target: { ...phase.target, to: "PT10M" },
          steps: phase.steps.slice(1),
        }
      : phase,
  );
  expect(told({ ...defaultPolicy, phases })).toEqual([
    "Phases · Detection and assessment: target 0 to 5 min after the start → 0 to 10 min after the start",
    "Phases · Detection and assessment: entered by the detection, the declaration → the fix being developed",
    "Phases · Detection and assessment: step removed: “Assess the severity”",
  ]);
});

test("R-SLA-18 the rules of any level are told", () => {
  const timers = defaultPolicy.timers.map((rule) => ({ ...rule, remind: "PT1H" }));
  expect(told({ ...defaultPolicy, timers })).toEqual([
    "Any level · Send the promised update: reminder every 5 min → every 1 h",
    "Any level · Confirm the verbal approval in writing: reminder every 4 h → every 1 h",
    "Any level · Finish the action item: reminder every 24 h → every 1 h",
  ]);
});

const gitFlow = defaultPolicy.workflows.find((workflow) => workflow.key === "git_flow");
const withGitFlow = (change: (workflow: Workflow) => Partial<Workflow>): PolicyDocument => ({
  ...defaultPolicy,
  workflows: defaultPolicy.workflows.map((one) => (one === gitFlow ? { ...one, ...change(one) } : one)),
});
const withPush = (change: Partial<WorkflowStep>) =>
  withGitFlow(({ steps }) => ({
    steps: steps.map((step) => (step.key === "push" ? { ...step, ...change } : step)),
  }));

test("R-FIX-01 another default, and workflows that were added, removed and moved, are told", () => {
  const { workflows } = defaultPolicy;
  expect(told({ ...defaultPolicy, defaultWorkflow: "trunk" })).toEqual([
    "Workflows: default “Git Flow” → “Trunk-based”",
  ]);
  expect(told({ ...defaultPolicy, workflows: [...workflows].reverse() })).toEqual([
    "Workflows: the workflows stand in another order",
  ]);
  const fewer = { ...defaultPolicy, workflows: workflows.filter(({ key }) => key !== "trunk") };
  expect(told(fewer)).toEqual(["Workflows · Trunk-based: workflow removed"]);
  expect(told(defaultPolicy, fewer)).toEqual([
    "Workflows · Trunk-based: workflow added",
    "Workflows · Trunk-based: step added: “Start from what main is now”, commands “git checkout main”, “git pull origin main”",
    "Workflows · Trunk-based: step added: “Implement the fix, test it and commit it”, commands “git add .”, “git commit -m {commitMessage}”",
    "Workflows · Trunk-based: step added: “Push main, which deploys it to production”, commands “git push origin main”, changes production, cannot be taken back",
  ]);
});

test("R-FIX-02 every field of a workflow is told", () => {
  const after = withGitFlow(() => ({ label: "Flow", description: "Branches.", smallFixesOnly: true }));
  expect(told(after)).toEqual([
    "Workflows · Flow: label “Git Flow” → “Flow”",
    "Workflows · Flow: description “A branch off main, merged to main with a new tag and merged back to develop.” → “Branches.”",
    "Workflows · Flow: for small fixes only no → yes",
  ]);
  expect(told(withGitFlow(({ steps }) => ({ steps: steps.slice(1) })))).toEqual([
    "Workflows · Git Flow: step removed: “Create the hotfix branch off main”",
  ]);
  expect(told(withGitFlow(({ steps }) => ({ steps: [...steps].reverse() })))).toEqual([
    "Workflows · Git Flow: the steps stand in another order",
  ]);
});

test("R-FIX-02 every field of a step is told", () => {
  const change: Omit<WorkflowStep, "key"> = {
    purpose: "Publish",
    detail: [],
    commands: ["git push --atomic origin main {tag}", "echo done", "echo done"],
    expected: "Done.",
    irreversible: null,
    production: false,
  };
  expect(told(withPush(change))).toEqual(
    [
      "purpose “Push main and the tag to production” → “Publish”",
      "details: removed “Watch the deployment that the push starts.”",
      "commands: added “echo done”, added “echo done”",
      "expected result “The remote accepts main and the tag together, and the deployment starts.” → “Done.”",
      "cannot be taken back “It publishes the merge and its tag for everybody and starts the release; it can be reverted by a further commit, but not unpublished.” → no",
      "changes production yes → no",
    ].map((what) => `Workflows · Git Flow: step “Publish”: ${what}`),
  );
});

test("R-FIX-02 a command that stands twice and is taken out once is told", () => {
  const twice = withPush({ commands: ["git fetch", "git push", "git fetch"] });
  const once = withPush({ commands: ["git fetch", "git push"] });
  expect(told(once, twice)).toEqual([
    "Workflows · Git Flow: step “Push main and the tag to production”: commands: removed “git fetch”",
  ]);
});
