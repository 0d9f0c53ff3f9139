import { expect, test } from "vitest";
import { contradictionWords, findingsOf } from "./review-findings";
import { facts, line } from "./testing/review-facts";

type Told = Parameters<typeof findingsOf>[0];

const section = (key: Told["sections"][number]["key"], label: string, body: string) => ({
  ...{ key, label, body, version: 2, touched: true, prefill: "", savedBy: null, savedAt: null },
});
const review = (told: Partial<Told>): Told => ({
  ...{ sections: [], lines: [line("a", "14:30", "Alert fires")], factors: [], whys: [], people: [], facts },
  ...told,
});

test("policy 9: what a text says against the timeline is found in every section, with its step, and a text that agrees is left out", () => {
  const found = findingsOf(
    review({
      sections: [
        section("summary", "Summary", "The incident lasted 1 h 23 m."),
        section("resolution", "Resolution", "The incident lasted 1 h 05 m."),
        section("prevention", "Prevention", "We should have tested it."),
      ],
    }),
  );
  expect(found).toMatchObject([
    { slug: "summary", place: "Summary", against: [{ found: "1 h 23 m" }], wordings: 0 },
    { slug: "prevention", place: "Prevention", against: [], wordings: 1 },
  ]);
  expect(contradictionWords(found)).toBe("The text contradicts the record in one place");
  expect(contradictionWords(found.slice(1))).toBeNull();
});

test("reworded lines, notes on factors and whys are read too, in the order of the steps", () => {
  const wrong = "The incident lasted 5 hours.";
  const found = findingsOf(
    review({
      lines: [
        { ...line("a", "14:30", "Alert fires"), text: wrong, reworded: true },
        { ...line("b", "14:40", "Dropped"), text: wrong, reworded: true, kept: false },
      ],
      sections: [section("prevention", "Prevention", wrong)],
      factors: [
        { id: "f", key: "f", label: "No limit", note: wrong, entryIds: [], proposal: null, version: 1 },
      ],
      whys: [{ id: "w", parentId: null, text: wrong, depth: 0, entryIds: [], version: 1 }],
    }),
  );
  expect(found.map(({ slug, place }) => [slug, place])).toEqual([
    ["timeline", "A reworded line"],
    ["root-cause", "Factor: No limit"],
    ["root-cause", "Why 1"],
    ["prevention", "Prevention"],
  ]);
});
