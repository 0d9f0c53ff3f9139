import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import type { PolicyDocument } from "./policy";
import { policyExample } from "./policy-example";
import type { Severity } from "./severity";
import type { TimerRule } from "./timer";

function withRules(severity: Severity, timers: TimerRule[]): PolicyDocument {
  const { severities } = defaultPolicy;
  return { ...defaultPolicy, severities: { ...severities, [severity]: { ...severities[severity], timers } } };
}

function fix(change: Partial<TimerRule> = {}): TimerRule {
  const rule = defaultPolicy.severities.P0.timers.find((one) => one.rule === "fix_deployed");
  if (rule === undefined) throw new Error("no fix_deployed");
  return { ...rule, ...change };
}

const told = (policy: PolicyDocument, severity: Severity) =>
  policyExample(policy, severity).clock.map(({ when, label, words }) => `${when} ${label}: ${words}`);

test("R-SLA-04 the fix is due two hours after the start, with its warnings before, in order", () => {
  expect(told(withRules("P0", [fix()]), "P0")).toEqual([
    "15:30Z Fix deployed: 50 % of the time is used: incident commander and engineering lead warned",
    "16:00Z Fix deployed: 75 % of the time is used: incident commander and engineering lead warned",
    "16:18Z Fix deployed: 90 % of the time is used: incident commander and engineering lead warned",
    "16:30Z Fix deployed: due, and breached if not done: incident commander and engineering lead told",
  ]);
});

test("R-SLA-00 the default P0 page, alert, escalation and cadence stand in their order", () => {
  const lines = told(defaultPolicy, "P0");
  expect(lines.slice(0, 4)).toEqual([
    "14:35Z Page the on-call engineer: Firebreak tells on-call engineer by itself",
    "14:35Z Alert all stakeholders: due; incident commander and communications lead told",
    "14:40Z Alert all stakeholders: breached if not done: incident commander and communications lead told",
    "14:45Z Alert all stakeholders: reminder to incident commander and communications lead, then every 5 min until it is done",
  ]);
  expect(lines).toContain(
    "14:50Z Escalate to the engineering lead: Firebreak tells engineering lead by itself",
  );
  expect(lines).toContain(
    "14:50Z Send a status update: due, and breached if not done: incident commander told; done in time, due again 15 min later",
  );
  expect(lines).toContain("18:30Z Tell the CEO and CTO: Firebreak tells executive by itself");
});

test("R-SLA-17 what follows the fix and the resolution is counted from there", () => {
  const { later } = policyExample(defaultPolicy, "P0");
  expect(later.map(({ anchor }) => anchor)).toEqual(["deployed", "resolved"]);
  const [deployed, resolved] = later.map(({ lines }) => lines.map(({ when, label }) => `${when} ${label}`));
  expect(deployed?.slice(0, 2)).toEqual([
    "+ 30 min Close the 30-minute watch",
    "+ 35 min Close the 30-minute watch",
  ]);
  expect(resolved).toContain("+ 24 h Hold the review meeting");
});

test("R-SEV-05 a deadline that the start has used up is already breached at the declaration", () => {
  expect(told(withRules("P0", [fix({ due: "PT2M", warnAt: [] })]), "P0")).toEqual([
    "14:32Z Fix deployed: due, and breached if not done: incident commander and engineering lead told",
  ]);
});

test("R-SLA-11 a deadline on another day says so", () => {
  const [last] = told(withRules("P1", [fix({ due: "PT24H" })]), "P1").slice(-1);
  expect(last).toMatch(/^tomorrow 14:30Z/);
  expect(told(withRules("P1", [fix({ due: "P3D", warnAt: [] })]), "P1")[0]).toMatch(
    /^Sun 18 Jan 2026 14:30Z/,
  );
});

test("a rule that does not fit together yet is left out and named", () => {
  const { clock, leftOut } = policyExample(withRules("P0", [fix({ due: "soon" })]), "P0");
  expect([clock, leftOut]).toEqual([[], ["Fix deployed"]]);
});

test("R-SLA-14 what has no deadline until it is given one is told from there", () => {
  expect(policyExample(defaultPolicy, "P2").later.map(({ title }) => title)).toEqual([
    "Counted from a moment given later",
  ]);
});
