import { expect, test } from "vitest";
import { correctedWords, letterDistance } from "./search-spelling";
import { readSought } from "./search-words";

const texts = ["Checkout is slow", "Payment provider times out", "Login fails", "Search is empty"];

test.each([
  ["chekout ", "checkout"],
  ["chekout slow ", "checkout slow"],
  ["paymnet ", "payment"],
  ["logn ", "login"],
  ["serach ", "search"],
  ["chekou", "checkout"],
  ["provdier tmies", "provider times"],
])("%j probably means %j", (typed, meant) => {
  expect(correctedWords(readSought(typed), texts)).toBe(meant);
});

test.each(["kubernetes ", "log ", "checkout ", "5xx ", ""])("%j is left as it is", (typed) => {
  expect(correctedWords(readSought(typed), texts)).toBeNull();
});

test("of two words equally near, the one that is said more often is meant", () => {
  expect(correctedWords(readSought("wards "), ["words", "cards", "cards"])).toBe("cards");
});

test.each([
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abcd", "abd", 1],
  ["kitten", "sitting", 3],
])("from %j to %j are %j letters", (a, b, far) => {
  expect(letterDistance(a, b)).toBe(far);
  expect(letterDistance(b, a)).toBe(far);
});
