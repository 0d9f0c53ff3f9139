import { expect, test } from "vitest";
import { foundWords, hitLines, type SearchHit, searchHref, searchPath, searchText } from "./search-view";

const hit = (fields: Partial<SearchHit>): SearchHit => ({
  kind: "incident",
  id: "1",
  incident: { id: "1", key: "INC-2026-001", title: "Checkout  slow", severity: "P1", status: "fixing" },
  link: "/incidents/INC-2026-001",
  place: "Incident",
  excerpt: [
    { text: "Checkout", match: true },
    { text: " slow", match: false },
  ],
  at: "2026-01-15T14:30:00.000Z",
  ...fields,
});

test("a name that was found is marked, and has no second line", () => {
  const found = hit({});
  expect(hitLines(found)).toEqual({ title: found.excerpt, text: null });
  const hotfix = hit({ kind: "hotfix", excerpt: [{ text: "Raise the limit", match: true }] });
  expect(hitLines(hotfix)).toEqual({ title: hotfix.excerpt, text: null });
});

test("what was found in a text stands under the title of its incident", () => {
  const title = [{ text: "Checkout  slow", match: false }];
  for (const kind of ["incident", "entry", "review_section"] as const) {
    const excerpt = [{ text: "5xx", match: true }];
    expect(hitLines(hit({ kind, excerpt }))).toEqual({ title, text: excerpt });
  }
  expect(hitLines(hit({ kind: "entry", excerpt: [] }))).toEqual({ title, text: null });
});

test("an address can hold anything, and only what can be looked for is taken from it", () => {
  expect(searchText(null)).toBe("");
  expect(searchText("  a\u0000b\ud800 ")).toBe("a b");
  expect(searchText("x".repeat(10_000))).toHaveLength(200);
  expect(searchHref("a & b")).toBe("/search?q=a+%26+b");
  expect(searchHref("")).toBe("/search");
  expect(searchPath("50%", 8)).toBe("/search?q=50%25&limit=8");
});

test("how much was found is said in words", () => {
  expect(foundWords(0, false)).toBe("Nothing found");
  expect(foundWords(1, false)).toBe("1 found");
  expect(foundWords(20, true)).toBe("20 or more found");
});
