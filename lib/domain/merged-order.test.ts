import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedOrder } from "./merged-order";

const order = (base: string, mine: string, theirs: string) => {
  const merged = mergedOrder([...base], [...mine], [...theirs]);
  return [merged.order.join(""), merged.clash];
};

test.each([
  ["what they added stands where they put it", "abc", "abc", "aXbc", "aXbc"],
  ["also at the front and at the end", "abc", "abc", "XabcY", "XabcY"],
  ["and behind one another", "abc", "abc", "aXYbc", "aXYbc"],
  ["additions of both stay", "abc", "aXbc", "abYc", "aXbYc"],
  ["my moves stand", "abc", "cab", "abc", "cab"],
  ["their moves stand where I made none", "abc", "abcX", "cab", "cXab"],
  ["the same moves of both stand", "abc", "cab", "cab", "cab"],
  ["taking out and adding is no move", "abc", "ac", "abXc", "abXc"],
])("%s", (_, base, mine, theirs, expected) => {
  expect(order(base, mine, theirs)).toEqual([expected, false]);
});

test("where both moved mine stands and it is said", () => {
  expect(order("abc", "cab", "bac")).toEqual(["cab", true]);
});

test("every key of both sides stands once, whatever they did", () => {
  const keys = fc.uniqueArray(fc.constantFrom(..."abcdefg"));
  fc.assert(
    fc.property(keys, keys, keys, (base, mine, theirs) => {
      const merged = mergedOrder(base, mine, theirs).order;
      expect([...merged].sort()).toEqual([...new Set([...mine, ...theirs])].sort());
    }),
  );
});
