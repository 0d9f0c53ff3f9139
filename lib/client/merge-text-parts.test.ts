import fc from "fast-check";
import { expect, test } from "vitest";
import { carriedOffset, textParts } from "./merge-text-parts";

const marked = (before: string, after: string) =>
  textParts(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

test.each([
  ["a word within a line", "It was slow.\nEnd", "It was very slow.\nEnd", "It was {+very +}slow.\nEnd"],
  ["a line added at the end", "a\nb", "a\nb\nc", "a\nb{+\nc+}"],
  [
    "a sentence written anew is one change",
    "All was well.",
    "Nothing worked then.",
    "[-All was well.-]{+Nothing worked then.+}",
  ],
  ["from nothing", "", "a b", "{+a b+}"],
])("R-PIR-01 %s is marked", (_, before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

const text = fc
  .array(fc.constantFrom("a", "b", " ", "\n", "cd"), { maxLength: 20 })
  .map((all) => all.join(""));

test("R-PIR-01 the parts are the whole of both texts", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textParts(before, after);
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});

test("the caret stays with its line when something comes in above it, and in its place when it comes below", () => {
  expect(carriedOffset("one\ntwo", "new\none\ntwo", 5)).toBe(9);
  expect(carriedOffset("one\ntwo", "one\ntwo\nnew", 5)).toBe(5);
  expect(carriedOffset("one\ntwo", "one", 6)).toBe(3);
});

test("a caret is always carried to a place within the text", () => {
  fc.assert(
    fc.property(text, text, fc.nat(25), (before, after, at) => {
      const moved = carriedOffset(before, after, Math.min(at, before.length));
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(after.length);
    }),
  );
});
