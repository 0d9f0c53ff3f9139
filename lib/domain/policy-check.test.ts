import { describe, expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import type { PolicyDocument, SeverityPolicy } from "./policy";
import { policyProblems } from "./policy-check";
import type { TimerRule } from "./timer";

function withP0(change: Partial<SeverityPolicy>): PolicyDocument {
  const { severities } = defaultPolicy;
  return { ...defaultPolicy, severities: { ...severities, P0: { ...severities.P0, ...change } } };
}

const sound: TimerRule = {
  rule: "fix_deployed",
  label: "Fix deployed",
  anchor: "started",
  due: "PT2H",
  automatic: false,
  notify: ["incident_commander"],
};

function withRule(change: Partial<TimerRule>): PolicyDocument {
  return withP0({ timers: [{ ...sound, ...change }] });
}

function paths(policy: PolicyDocument): string[] {
  return policyProblems(policy).map((problem) => problem.path);
}

describe("a policy that cannot be saved says where and why", () => {
  test.each<[string, Partial<TimerRule>, string]>([
    ["a duration in months", { due: "P1M" }, "due"],
    ["a duration in words", { due: "two hours" }, "due"],
    ["a duration of more than 366 days", { due: "P366DT1S" }, "due"],
    ["an empty repeat", { repeat: "PT0S" }, "repeat"],
    ["a reminder more often than each second", { remind: "PT0.9S" }, "remind"],
    ["an unreadable grace", { grace: "15" }, "grace"],
    ["an anchored rule without a duration", { due: null }, "due"],
    ["a given moment with a duration", { anchor: "given" }, "due"],
    ["at once by a person without a reminder", { due: "PT0S" }, "remind"],
    ["an automatic cadence", { automatic: true, repeat: "PT1H" }, "repeat"],
    ["a window that opens after its end", { notBefore: "PT3H" }, "notBefore"],
    ["a warning after the deadline", { warnAt: [0.5, 1.2] }, "warnAt"],
    ["warnings that fall", { warnAt: [0.9, 0.5] }, "warnAt"],
    ["a key with a space", { rule: "fix deployed" }, "rule"],
    ["no label", { label: " " }, "label"],
  ])("R-SLA-00 %s", (_, change, field) => {
    expect(paths(withRule(change))).toEqual([`severities.P0.timers.0.${field}`]);
  });

  test("R-SLA-00 a rule key stands once a level", () => {
    expect(policyProblems(withP0({ timers: [sound, sound] }))).toEqual([
      { path: "severities.P0.timers", message: 'the rule "fix_deployed" stands twice' },
    ]);
  });

  test("R-SLA-18 a rule of any level counts from a given moment, with or without a duration, under a key of its own", () => {
    const given: TimerRule = { ...sound, rule: "action_item", anchor: "given" };
    const withTimers = (...timers: TimerRule[]) => paths({ ...defaultPolicy, timers });
    expect(withTimers(given)).toEqual([]);
    expect(withTimers({ ...given, due: null })).toEqual([]);
    expect(withTimers({ ...given, anchor: "started" })).toEqual(["timers.0.anchor"]);
    expect(withTimers({ ...given, rule: "fix_deployed" })).toEqual(["timers.0.rule"]);
    expect(withTimers({ ...given, remind: "soon" })).toEqual(["timers.0.remind"]);
    expect(withTimers(given, given)).toEqual(["timers"]);
  });

  test("R-APR-01 approvers: at least one, each once", () => {
    expect(paths(withP0({ approverRoles: [] }))).toEqual(["severities.P0.approverRoles"]);
    expect(paths(withP0({ approverRoles: ["reviewer", "reviewer"] }))).toEqual([
      "severities.P0.approverRoles",
    ]);
  });

  test("R-TST-02 checks are known ones", () => {
    expect(paths(withP0({ requiredChecks: ["unit_suites", "horoscope"] }))).toEqual([
      "severities.P0.requiredChecks.1",
    ]);
  });

  test("R-FIX-05 scope budgets are whole numbers above nothing", () => {
    expect(paths(withP0({ scopeBudget: { files: 0, lines: 1.5, directories: 1 } }))).toEqual([
      "severities.P0.scopeBudget.files",
      "severities.P0.scopeBudget.lines",
    ]);
  });

  test("R-SEV-02 a branch asks what some question asks, and is not milder than what holds otherwise", () => {
    const { classification } = defaultPolicy;
    const unasked = {
      ...classification,
      questions: classification.questions.filter((q) => q.input !== "searchEmpty"),
    };
    expect(paths({ ...defaultPolicy, classification: unasked })).toEqual([
      "classification.branches.7.when.0.input",
    ]);
    const strict = { ...classification, otherwise: { severity: "P0" as const, reason: "always" } };
    expect(paths({ ...defaultPolicy, classification: strict })).toContain(
      "classification.branches.5.severity",
    );
  });

  test("R-SLA-00 seconds and a leap year are durations", () => {
    expect(paths(withRule({ due: "P366D", remind: "PT1S" }))).toEqual([]);
  });

  test.each([
    [{ input: "broken", is: [] }, "is"],
    [{ input: "broken", is: ["everything"] }, "is"],
    [{ input: "searchEmpty", is: ["yes"] }, "is"],
    [{ input: "paymentsFailingPercent", is: ["50"] }, "is"],
    [{ input: "paymentsFailingPercent", gt: 101 }, "gt"],
    [{ input: "broken", atLeast: 50 }, "atLeast"],
  ] as const)("R-SEV-03 a test that no answer could meet is refused: %j", (test, field) => {
    const { classification } = defaultPolicy;
    const branches = [{ key: "one", severity: "P0" as const, when: [test], reason: "Because" }];
    expect(paths({ ...defaultPolicy, classification: { ...classification, branches } })).toEqual([
      `classification.branches.0.when.0.${field}`,
    ]);
  });

  test("R-INC-07 phases have rising windows and steps with keys of their own", () => {
    const [first] = defaultPolicy.phases;
    if (first === undefined) throw new Error("no phase");
    const wrong = {
      ...first,
      target: { ...first.target, from: "PT5M", to: "PT5M" },
      steps: [...first.steps, ...first.steps.slice(0, 1)],
    };
    expect(paths({ ...defaultPolicy, phases: [wrong] })).toEqual(["phases.0.target.to", "phases.0.steps"]);
  });
});

test("R-INC-07 a phase is entered, and its steps are ticked, by known causes only, each named once", () => {
  const [first] = defaultPolicy.phases;
  if (!first) throw new Error("the default policy has phases");
  const steps = [{ key: "look", label: "Look", tickedBy: ["detected", "magic"] }];
  const phases = [{ ...first, enteredBy: ["someday", "declared", "declared"], steps }];
  expect(policyProblems({ ...defaultPolicy, phases })).toEqual([
    { path: "phases.0.enteredBy.0", message: 'unknown cause "someday"' },
    { path: "phases.0.enteredBy", message: '"declared" stands twice' },
    { path: "phases.0.steps.0.tickedBy.1", message: 'unknown cause "magic"' },
  ]);
});
