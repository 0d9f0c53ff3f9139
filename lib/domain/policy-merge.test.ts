import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import type { WorkflowStep } from "./hotfix-workflow";
import type { PolicyDocument, SeverityPolicy } from "./policy";
import { mergePolicies } from "./policy-merge";
import { isPolicyDocument } from "./policy-shape";

function withP0(change: Partial<SeverityPolicy>, on: PolicyDocument = defaultPolicy): PolicyDocument {
  const { severities } = on;
  return { ...on, severities: { ...severities, P0: { ...severities.P0, ...change } } };
}

const { P0 } = defaultPolicy.severities;
const withDue = (rule: string, due: string) =>
  P0.timers.map((one) => (one.rule === rule ? { ...one, due } : one));

test("changes of two people to different rules and fields both stay", () => {
  const mine = withP0({ timers: withDue("fix_deployed", "PT90M"), label: "Critical!" });
  const theirs = withP0({ timers: withDue("status_update", "PT20M"), definition: "Down" });
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual([]);
  const due = (rule: string) => document.severities.P0.timers.find((one) => one.rule === rule)?.due;
  expect([due("fix_deployed"), due("status_update")]).toEqual(["PT90M", "PT20M"]);
  expect([document.severities.P0.label, document.severities.P0.definition]).toEqual(["Critical!", "Down"]);
});

test("where both changed the same thing mine stands and is named", () => {
  const mine = withP0({ timers: withDue("fix_deployed", "PT90M") });
  const theirs = withP0({ timers: withDue("fix_deployed", "PT3H") });
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual(["severities.P0.timers.fix_deployed.due"]);
  expect(document).toEqual(mine);
});

test("a rule that one added stays, and one that the other took out is gone", () => {
  const [first, ...rest] = P0.timers;
  if (first === undefined) throw new Error("no rule");
  const mine = withP0({ timers: [...P0.timers, { ...first, rule: "call_legal" }] });
  const theirs = withP0({ timers: rest });
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual([]);
  const keys = document.severities.P0.timers.map((one) => one.rule);
  expect(keys).toEqual([...rest.map((one) => one.rule), "call_legal"]);
});

test("nothing changed on one side gives the other side", () => {
  const changed = withP0({ label: "Worst" });
  expect(mergePolicies(defaultPolicy, changed, defaultPolicy).document).toEqual(changed);
  expect(mergePolicies(defaultPolicy, defaultPolicy, changed).document).toEqual(changed);
});

test("a policy is told from what an earlier release or somebody else left in the browser", () => {
  expect(isPolicyDocument(JSON.parse(JSON.stringify(defaultPolicy)))).toBe(true);
  const { phases: _, ...less } = defaultPolicy;
  const { workflows: __, ...earlier } = defaultPolicy;
  const broken = [
    { ...defaultPolicy, phases: [{}] },
    { ...defaultPolicy, workflows: [{ key: "trunk" }] },
  ];
  for (const value of [null, 1, [], {}, less, earlier, ...broken])
    expect(isPolicyDocument(value)).toBe(false);
});

const withTrunk = (change: (steps: WorkflowStep[]) => WorkflowStep[]): PolicyDocument => ({
  ...defaultPolicy,
  workflows: defaultPolicy.workflows.map((workflow) =>
    workflow.key === "trunk" ? { ...workflow, steps: change(workflow.steps) } : workflow,
  ),
});
const trunkOf = (policy: PolicyDocument) =>
  policy.workflows.find((workflow) => workflow.key === "trunk")?.steps ?? [];
const changed = (key: string, change: Partial<WorkflowStep>) => (steps: WorkflowStep[]) =>
  steps.map((step) => (step.key === key ? { ...step, ...change } : step));

test("R-FIX-02 changes of two people to different steps and fields of a workflow both stay", () => {
  const mine = withTrunk(changed("push", { purpose: "Publish", commands: ["git push"] }));
  const theirs = {
    ...withTrunk(changed("push", { expected: "It is out." })),
    defaultWorkflow: "trunk" as const,
  };
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual([]);
  expect(document.defaultWorkflow).toBe("trunk");
  expect(trunkOf(document).at(-1)).toMatchObject({
    purpose: "Publish",
    commands: ["git push"],
    expected: "It is out.",
  });
});

test("R-FIX-02 a step that somebody added before the push stays before the push", () => {
  const scan: WorkflowStep = {
    key: "scan",
    purpose: "Scan it",
    detail: [],
    commands: [],
    expected: "Nothing is found.",
    irreversible: null,
    production: false,
  };
  const theirs = withTrunk((steps) => [...steps.slice(0, 2), scan, ...steps.slice(2)]);
  const mine = withTrunk(changed("push", { purpose: "Publish" }));
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual([]);
  expect(trunkOf(document).map((step) => step.key)).toEqual(["update_main", "implement", "scan", "push"]);
});

test("R-FIX-02 another order that one gave to the steps stays, and two different orders are named", () => {
  const theirs = withTrunk((steps) => [...steps].reverse());
  const mine = withTrunk(changed("push", { purpose: "Publish" }));
  const merged = mergePolicies(defaultPolicy, mine, theirs);
  expect(merged.clashes).toEqual([]);
  expect(trunkOf(merged.document).map((step) => step.purpose)[0]).toBe("Publish");
  const other = withTrunk(([first, ...rest]) => (first ? [...rest, first] : rest));
  expect(mergePolicies(defaultPolicy, other, theirs)).toEqual({
    document: other,
    clashes: ["workflows.trunk.steps"],
  });
});

test("R-FIX-02 commands that both changed are named, and mine stand", () => {
  const mine = withTrunk(changed("push", { commands: ["git push"] }));
  const theirs = withTrunk(changed("push", { commands: ["git push --force-with-lease"] }));
  const { document, clashes } = mergePolicies(defaultPolicy, mine, theirs);
  expect(clashes).toEqual(["workflows.trunk.steps.push.commands"]);
  expect(document).toEqual(mine);
});
