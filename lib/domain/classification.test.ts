import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Classification,
  type ClassificationAnswers,
  type ClassificationInput,
  classify,
  nextQuestion,
} from "./classification";
import { classificationTree as tree } from "./default-policy/classification";
import type { Severity } from "./severity";

const calm: ClassificationInput = { usersAffected: "limited", broken: "cosmetic" };

const yesNo = fc.option(fc.boolean(), { nil: null });
const input: fc.Arbitrary<ClassificationInput> = fc.record(
  {
    usersAffected: fc.constantFrom("all", "significant", "limited", "none"),
    broken: fc.constantFrom("product", "core_workflow", "non_essential", "cosmetic"),
    dataCorruption: yesNo,
    exploitedVulnerability: yesNo,
    loginsFailing: fc.constantFrom("all", "some", "none", null),
    paymentsFailingPercent: fc.oneof(
      fc.constantFrom(0, 50, 50.01, 99.99, 100, null),
      fc.double({ min: 0, max: 100, noNaN: true }),
    ),
    searchEmpty: yesNo,
    mobileCrashAtStart: yesNo,
    mainEndpoints5xx: yesNo,
  },
  { requiredKeys: ["usersAffected", "broken"] },
);

/** R-SEV-04 said once more, without a tree. */
function plainly(a: ClassificationInput): Severity {
  const payments = a.paymentsFailingPercent ?? 0;
  if (a.broken === "product" && a.usersAffected === "all") return "P0";
  if (a.dataCorruption || a.exploitedVulnerability || payments === 100 || a.loginsFailing === "all")
    return "P0";
  const many = a.usersAffected === "significant" || a.usersAffected === "all";
  if ((a.broken === "product" || a.broken === "core_workflow") && many) return "P1";
  if (payments > 50 || a.searchEmpty || a.mobileCrashAtStart || a.mainEndpoints5xx) return "P1";
  return "P2";
}

/** Goes through the stepwise tree with a person's answers; the questions asked, and the result. */
function walk(told: ClassificationInput): { asked: string[]; result: Classification } {
  const answers: ClassificationAnswers = {};
  const asked: string[] = [];
  for (;;) {
    const next = nextQuestion(answers, tree);
    if (next.kind === "result") return { asked, result: next.classification };
    const key = next.question.input;
    asked.push(key);
    Object.assign(answers, { [key]: told[key] ?? null });
  }
}

describe("R-SEV-04 the level that an incident's facts suggest", () => {
  test.each<[string, Partial<ClassificationInput>, Severity]>([
    ["the whole product down for all", { broken: "product", usersAffected: "all" }, "P0"],
    ["the whole product down for many", { broken: "product", usersAffected: "significant" }, "P1"],
    ["the whole product down for a few", { broken: "product", usersAffected: "limited" }, "P2"],
    ["data corrupted", { dataCorruption: true }, "P0"],
    ["a vulnerability exploited", { exploitedVulnerability: true }, "P0"],
    ["all payments failing", { paymentsFailingPercent: 100 }, "P0"],
    ["almost all payments failing", { paymentsFailingPercent: 99.9 }, "P1"],
    ["more than half of the payments failing", { paymentsFailingPercent: 50.1 }, "P1"],
    ["exactly half of the payments failing", { paymentsFailingPercent: 50 }, "P2"],
    ["all logins failing", { loginsFailing: "all" }, "P0"],
    ["some logins failing", { loginsFailing: "some" }, "P2"],
    ["a core workflow broken for all", { broken: "core_workflow", usersAffected: "all" }, "P1"],
    ["a core workflow broken for many", { broken: "core_workflow", usersAffected: "significant" }, "P1"],
    ["a core workflow broken for a few", { broken: "core_workflow", usersAffected: "limited" }, "P2"],
    ["something non-essential broken for all", { broken: "non_essential", usersAffected: "all" }, "P2"],
    ["search empty", { searchEmpty: true }, "P1"],
    ["the mobile app crashing", { mobileCrashAtStart: true }, "P1"],
    ["main endpoints answering 5xx", { mainEndpoints5xx: true }, "P1"],
    ["a P1 sign beside a P0 sign", { searchEmpty: true, dataCorruption: true }, "P0"],
    ["nothing of it", {}, "P2"],
    ["everything unknown", { dataCorruption: null, loginsFailing: null, paymentsFailingPercent: null }, "P2"],
  ])("R-SEV-04 %s", (_, facts, severity) => {
    expect(classify({ ...calm, ...facts }, tree).severity).toBe(severity);
  });

  test("R-SEV-04 agrees with a plain restatement of the rule on any facts", () => {
    fc.assert(
      fc.property(input, (facts) => {
        expect(classify(facts, tree).severity).toBe(plainly(facts));
      }),
      { numRuns: 2_000 },
    );
  });

  test("R-SEV-04 the order of the document does not let a milder branch decide first", () => {
    const reversed = { ...tree, branches: [...tree.branches].reverse() };
    fc.assert(
      fc.property(input, (facts) => {
        expect(classify(facts, reversed).severity).toBe(classify(facts, tree).severity);
      }),
    );
  });

  test("R-SEV-02 the path ends with the first decisive question, and the reasons name what else holds at that level", () => {
    const facts = {
      broken: "product",
      usersAffected: "all",
      loginsFailing: "all",
      searchEmpty: true,
    } as const;
    expect(classify(facts, tree)).toEqual({
      severity: "P0",
      path: [
        { key: "broken", question: "What is broken?", answer: "The whole product" },
        { key: "usersAffected", question: "How many users are affected?", answer: "All of them" },
      ],
      reasons: ["The whole product is unavailable to all users.", "Nobody can log in."],
    });
  });

  test("R-SEV-02 answers are told in words, unknown ones too", () => {
    const { path } = classify({ ...calm, paymentsFailingPercent: 45, dataCorruption: false }, tree);
    const answers = Object.fromEntries(path.map((step) => [step.key, step.answer]));
    expect(answers).toMatchObject({
      paymentsFailingPercent: "45 %",
      dataCorruption: "No",
      exploitedVulnerability: "Not known",
      broken: "Only how it looks",
    });
  });
});

describe("R-SEV-02 the stepwise tree", () => {
  test("R-SEV-02 reaches the level that all the facts at once suggest, by the same path", () => {
    fc.assert(
      fc.property(input, (facts) => {
        const { asked, result } = walk(facts);
        const whole = classify(facts, tree);
        expect(result.severity).toBe(whole.severity);
        expect(whole.reasons).toContain(result.reasons[0]);
        expect(asked).toEqual(result.path.map((step) => step.key));
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test("R-SEV-02 stops at the first decisive answer", () => {
    expect(walk({ ...calm, broken: "product", usersAffected: "all" }).asked).toEqual([
      "broken",
      "usersAffected",
    ]);
    expect(walk({ ...calm, dataCorruption: true }).asked).toEqual(["broken", "dataCorruption"]);
  });

  test("R-SEV-02 asks every P0 question before it settles for P1, and does not ask what cannot matter", () => {
    const { asked, result } = walk({ usersAffected: "all", broken: "core_workflow" });
    expect(result.severity).toBe("P1");
    expect(asked).toEqual([
      "broken",
      "dataCorruption",
      "exploitedVulnerability",
      "paymentsFailingPercent",
      "loginsFailing",
      "usersAffected",
    ]);
    expect(walk(calm).asked).not.toContain("usersAffected");
  });
});
