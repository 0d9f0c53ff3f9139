import { describe, expect, test } from "vitest";
import { classificationTree } from "@/lib/domain/default-policy/classification";
import type { TreeAnswer } from "./declare-draft";
import { answersBefore, answerWords, knownAnswers, treeProgress } from "./tree-progress";

function suggested(answers: readonly TreeAnswer[]): string {
  const progress = treeProgress(answers, classificationTree);
  return progress.kind === "ask" ? `asks ${progress.question.input}` : progress.classification.severity;
}

describe("help me decide, one question at a time", () => {
  test("R-SEV-02 it stops at the first decisive answer", () => {
    expect(suggested([])).toBe("asks broken");
    expect(suggested([{ input: "broken", value: "product" }])).toBe("asks usersAffected");
    expect(
      suggested([
        { input: "broken", value: "product" },
        { input: "usersAffected", value: "all" },
      ]),
    ).toBe("P0");
  });

  test("R-SEV-02 a decisive answer ends it before the share of users was asked", () => {
    const answers = [
      { input: "broken", value: "cosmetic" },
      { input: "dataCorruption", value: true },
    ];
    expect(suggested(answers)).toBe("P0");
    expect(knownAnswers(answers)).toEqual({ broken: "cosmetic", dataCorruption: true });
  });

  test("R-SEV-02 what is not known decides nothing and is not sent", () => {
    const answers = [
      { input: "broken", value: null },
      { input: "dataCorruption", value: null },
    ];
    expect(suggested(answers)).toBe("asks exploitedVulnerability");
    expect(knownAnswers(answers)).toEqual({});
  });

  test("R-SEV-02 changing an answer takes back the later ones", () => {
    const answers = [
      { input: "broken", value: "product" },
      { input: "usersAffected", value: "limited" },
      { input: "dataCorruption", value: false },
    ];
    expect(answersBefore(answers, "usersAffected")).toEqual([{ input: "broken", value: "product" }]);
    expect(answersBefore(answers, "searchEmpty")).toEqual([]);
  });

  test.each([
    [{ input: "broken", value: "core_workflow" }, "A core workflow"],
    [{ input: "paymentsFailingPercent", value: 45 }, "45 %"],
    [{ input: "searchEmpty", value: false }, "No"],
    [{ input: "searchEmpty", value: null }, "Not known"],
    [{ input: "gone", value: "x" }, "x"],
  ])("R-SEV-02 the path says the answers in words: %o", (answer, words) => {
    expect(answerWords(answer, classificationTree)).toBe(words);
  });
});
