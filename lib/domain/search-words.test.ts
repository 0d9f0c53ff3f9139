import { describe, expect, test } from "vitest";
import { parseLooseKey } from "./incident-key";
import { readSought, swapQuery, wordQuery } from "./search-words";

describe("what somebody looks for", () => {
  test.each([
    ["checkout down", ["checkout", "down"], true],
    ["Checkout  DOWN ", ["checkout", "down"], false],
    ["db", ["db"], false],
    ["“payments-api”, (5xx)", ["payments-api", "5xx"], false],
    ["the checkout is down", ["checkout", "down"], true],
    ["to be or", ["to", "be", "or"], false],
    ["checkout/pay", ["checkout", "pay"], true],
    ["?!… --", [], false],
    ["", [], false],
  ])("%j are the words %j, the last still being typed: %j", (text, words, open) => {
    expect(readSought(text)).toMatchObject({ words, open });
  });

  test("no more than eight words are looked for", () => {
    expect(readSought("one two three four five six seven eight nine").words).toHaveLength(8);
  });

  test("seven digits or more of a commit are one", () => {
    expect(readSought("ABCDEF0").commit).toBe("abcdef0");
    expect(readSought("abcdef").commit).toBeNull();
    expect(readSought("c".repeat(41)).commit).toBeNull();
  });

  test("no mark in a word means anything to the database", () => {
    expect(wordQuery(readSought("o'neil & c:\\temp | x"), "&")).toBe("'o''neil' & 'c:\\\\temp' & 'x'");
    expect(wordQuery(readSought("slow check"), "|")).toBe("'slow' | 'check':*");
  });

  test("two letters may have been swapped anywhere in a word", () => {
    expect(swapQuery("salow", false)).toBe("'aslow' | 'slaow' | 'saolw' | 'salwo'");
    expect(swapQuery("ab", true)).toBe("'ba':*");
  });
});

test.each([
  ["INC-2026-001", { year: 2026, number: 1 }],
  ["inc 2026 12", { year: 2026, number: 12 }],
  ["2026-1", { year: 2026, number: 1 }],
  ["#incident-2026-1234", { year: 2026, number: 1234 }],
  ["2026", null],
  ["2026-0", null],
  ["INC-2026-001 checkout", null],
])("%j is typed for the key %j", (text, key) => {
  expect(parseLooseKey(text)).toEqual(key);
});
