import { describe, expect, test } from "vitest";
import { readTypedTime } from "@/lib/domain/typed-time";
import { declareBody } from "./declare-body";
import { type Draft, emptyDraft } from "./declare-draft";

const now = new Date("2026-01-15T14:30:00Z");
const read = (text: string) => readTypedTime(text, { now, timeZone: "UTC" });
const filled: Draft = { ...emptyDraft, title: " Checkout returns 500 ", severity: "P0" };

function problemsOf(draft: Draft, suggested: "P0" | "P1" | "P2" | null = null) {
  const made = declareBody(draft, suggested, read);
  return "problems" in made ? Object.keys(made.problems) : [];
}

describe("what declaring sends", () => {
  test("R-INC-08 a title and a severity are enough", () => {
    expect(declareBody(filled, null, read)).toEqual({
      body: { title: "Checkout returns 500", severity: "P0" },
    });
  });

  test("R-INC-08 an empty form names both fields that are needed", () => {
    expect(problemsOf(emptyDraft)).toEqual(["title", "severity"]);
  });

  test("R-INC-12 typed times are sent as moments", () => {
    const made = declareBody({ ...filled, startedAt: "-10m", detectedAt: "14:25" }, null, read);
    expect(made).toMatchObject({
      body: { startedAt: "2026-01-15T14:20:00.000Z", detectedAt: "2026-01-15T14:25:00.000Z" },
    });
  });

  test.each([
    ["soonish", "startedAt"],
    ["14:20 and then some", "startedAt"],
    ["2027-01-15 14:30", "startedAt"],
  ])("R-INC-12 what is no past moment is refused at its field: %s", (startedAt, field) => {
    expect(problemsOf({ ...filled, startedAt })).toEqual([field]);
  });

  test("R-INC-13 recording a past incident needs its start", () => {
    expect(problemsOf({ ...filled, retrospective: true })).toEqual(["startedAt"]);
    expect(
      declareBody({ ...filled, retrospective: true, startedAt: "yesterday 23:50" }, null, read),
    ).toMatchObject({
      body: { retrospective: true, startedAt: "2026-01-14T23:50:00.000Z" },
    });
  });

  test("R-INC-13 nothing is noticed before it started", () => {
    expect(problemsOf({ ...filled, startedAt: "14:20", detectedAt: "14:10" })).toEqual(["detectedAt"]);
  });

  test("R-SEV-02 overruling the suggestion needs a reason, which is sent with the answers", () => {
    const answers = [{ input: "searchEmpty", value: true }];
    expect(problemsOf({ ...filled, answers }, "P1")).toEqual(["overruleReason"]);
    const made = declareBody({ ...filled, answers, overruleReason: "It spreads" }, "P1", read);
    expect(made).toMatchObject({
      body: { severity: "P0", classification: { searchEmpty: true }, overruleReason: "It spreads" },
    });
  });

  test("R-SEV-02 taking the suggestion sends the answers and no reason", () => {
    const answers = [{ input: "searchEmpty", value: true }];
    const made = declareBody({ ...filled, severity: "P1", answers, overruleReason: "left over" }, "P1", read);
    expect(made).toEqual({
      body: { title: "Checkout returns 500", severity: "P1", classification: { searchEmpty: true } },
    });
  });

  test("R-SEV-02 questions that were not answered to the end are not sent", () => {
    const made = declareBody({ ...filled, answers: [{ input: "broken", value: "product" }] }, null, read);
    expect(made).toEqual({ body: { title: "Checkout returns 500", severity: "P0" } });
  });
});
