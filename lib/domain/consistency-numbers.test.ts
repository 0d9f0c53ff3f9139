import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import type { RecordFacts } from "./consistency-facts";
import { factsOf, noticeScene } from "./testing/review-facts";

const counts = { hotfixes: 2, rollbacks: 1, bypasses: 1, breachedDeadlines: 1, approvals: 3, actionItems: 5 };
const facts = factsOf(noticeScene, { counts, paymentsFailingPercent: 45 });
const found = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map((one) => [one.kind, one.found, one.correct]);

describe("R-PIR-03 numbers", () => {
  test.each([
    ["Two rollbacks were made.", "Two rollbacks", "1 rollback"],
    ["It took three hotfixes.", "three hotfixes", "2 hotfixes"],
    ["There was one hotfix.", "one hotfix", "2 hotfixes"],
    ["Only one hotfix was needed.", "one hotfix", "2 hotfixes"],
    ["No rollback was needed.", "No rollback", "1 rollback"],
    ["There were no bypasses.", "no bypasses", "1 bypass"],
    ["Two bypasses were recorded.", "Two bypasses", "1 bypass"],
    ["We agreed on 7 action items.", "7 action items", "5 action items"],
    ["The hotfix had 4 approvals.", "4 approvals", "3 approvals"],
    ["No deadline was missed.", "No deadline was missed", null],
    ["All deadlines were met.", "All deadlines were met", null],
    ["We missed two deadlines.", "two deadlines", null],
    ["Two deadlines were breached.", "Two deadlines were breached", null],
    ["The release was rolled back twice.", "rolled back twice", null],
    ["60 % of payments failed.", "60 %", "45 %"],
    ["About 60% of all payments were declined.", "60%", "45 %"],
  ])("are compared with the record: %s", (text, piece, correct) => {
    expect(found(text)).toEqual([["number", piece, correct]]);
  });

  test.each([
    "One rollback was made.",
    "It took two hotfixes.",
    "One hotfix failed on staging.",
    "One rollback plan was written.",
    "Two rollback plans were written.",
    "A second rollback followed.",
    "No hotfix had been reviewed by then.",
    "The policy requires four approvals.",
    "At least seven action items per quarter.",
    "Last month three hotfixes were made.",
    "Two rollbacks would have been better.",
    "One deadline was missed.",
    "The release was rolled back once.",
    "45 % of payments failed.",
    "About 42 % of payments failed.",
    "More than 40 % of payments failed.",
    "Payment failures fell to 2 % of payments.",
    "98 % of payments succeeded again, none failed.",
    "60 % of searches failed.",
    "12 % of payments come from abroad.",
  ])("agree or are left alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("say both values", () => {
    const messages = contradictions("Two rollbacks were made. No deadline was missed.", facts).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      "The text says “Two rollbacks”; the record has 1 rollback.",
      "The text says “No deadline was missed”; the record has 1 missed deadline.",
    ]);
    const none = factsOf(noticeScene);
    expect(contradictions("One bypass was used.", none)).toMatchObject([
      { message: "The text says “One bypass”; the record has no bypasses.", correct: "no bypasses" },
    ]);
  });

  test("a share of payments that is not on record contradicts nothing", () => {
    expect(found("60 % of payments failed.", factsOf(noticeScene))).toEqual([]);
  });
});
