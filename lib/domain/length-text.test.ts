import fc from "fast-check";
import { expect, test } from "vitest";
import { durationText, lengthWords, readLength } from "./length-text";

const minute = 60_000;

test.each([
  ["2h", 120],
  ["2 hours", 120],
  ["90 min", 90],
  ["90m", 90],
  ["PT2H", 120],
  ["pt90m", 90],
  ["1 day 4 h", 28 * 60],
  ["1d4h", 28 * 60],
  ["1.5 h", 90],
  ["1,5 h", 90],
  ["2 weeks", 14 * 1440],
  ["30 s", 0.5],
  ["at once", 0],
  ["0", 0],
  ["  15 min ", 15],
])("a length is read as people type it: %s", (typed, minutes) => {
  expect(readLength(typed)).toBe(minutes * minute);
});

test.each(["", "two hours", "2", "h", "2 months", "4 min 2 h", "-5 min", "2h later", "PT", "1e3 h"])(
  "what is no length is not guessed at: %j",
  (typed) => {
    expect(readLength(typed)).toBeNull();
  },
);

test.each([
  [0, "at once"],
  [45_000, "45 s"],
  [500, "0.5 s"],
  [15 * minute, "15 min"],
  [60 * minute, "1 h"],
  [90 * minute, "90 min"],
  [120 * minute, "2 h"],
  [150 * minute, "2 h 30 min"],
  [24 * 60 * minute, "24 h"],
  [48 * 60 * minute, "48 h"],
  [72 * 60 * minute, "3 days"],
  [76 * 60 * minute, "3 days 4 h"],
])("a length is said as people count it: %i ms", (ms, words) => {
  expect(lengthWords(ms)).toBe(words);
});

test("what is said is read again to the millisecond", () => {
  fc.assert(fc.property(fc.nat({ max: 400 * 86_400_000 }), (ms) => readLength(lengthWords(ms)) === ms));
});

test("what is typed and no duration stands as it was typed", () => {
  expect([durationText("PT90M"), durationText("soon")]).toEqual(["90 min", "“soon”"]);
});
