import { describe, expect, test } from "vitest";
import { emptyDraft, isEmptyDraft, readKeptDraft } from "./declare-draft";

describe("the kept draft of a declaration", () => {
  test("a draft comes back as it was typed, with what was sent of it", () => {
    const kept = {
      draft: {
        ...emptyDraft,
        title: "Checkout returns 500",
        severity: "P0" as const,
        answers: [
          { input: "broken", value: "product" },
          { input: "usersAffected", value: null },
        ],
        startedAt: "-10m",
        drill: true,
      },
      attempt: { key: "k", body: { title: "Checkout returns 500" }, draft: "{}" },
    };
    expect(readKeptDraft(JSON.stringify(kept))).toEqual(kept);
  });

  test("an empty draft is not brought back", () => {
    expect(readKeptDraft(JSON.stringify({ draft: emptyDraft, attempt: null }))).toBeNull();
    expect(isEmptyDraft({ ...emptyDraft, title: " " })).toBe(false);
  });

  test.each([null, "", "{", "[]", "null", '"x"', '{"draft":[]}', '{"draft":{"title":5}}'])(
    "what is no draft is none: %s",
    (kept) => {
      expect(readKeptDraft(kept)).toBeNull();
    },
  );

  test("what does not fit is left out, the rest is kept", () => {
    const kept = readKeptDraft(
      JSON.stringify({
        draft: {
          title: "Slow",
          severity: "P7",
          answers: [{ input: 1 }, { input: "broken", value: {} }],
          drill: "yes",
        },
        attempt: { key: 1, body: {}, draft: "" },
      }),
    );
    expect(kept).toEqual({ draft: { ...emptyDraft, title: "Slow", answers: [] }, attempt: null });
  });
});
