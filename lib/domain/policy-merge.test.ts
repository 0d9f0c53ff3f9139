import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
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
  for (const value of [null, 1, [], {}, less, { ...defaultPolicy, phases: [{}] }])
    expect(isPolicyDocument(value)).toBe(false);
});
