import { describe, expect, test } from "vitest";
import { lengthsIn } from "./spoken-length";

const minute = 60_000;
const read = (text: string) =>
  lengthsIn(text).map(({ found, milliseconds, bound }) => [found, milliseconds / minute, bound]);

describe("lengths of time in a text", () => {
  test.each<[string, string, number, string]>([
    ["It took 1 h 23 m.", "1 h 23 m", 83, "exact"],
    ["Resolution Time: 1h 23m", "1h 23m", 83, "exact"],
    ["lasted 1h23m", "1h23m", 83, "exact"],
    ["83 minutes", "83 minutes", 83, "exact"],
    ["for 27 min.", "27 min", 27, "exact"],
    ["For 24 h 11 min pages", "24 h 11 min", 1451, "exact"],
    ["1 hour and 23 minutes", "1 hour and 23 minutes", 83, "exact"],
    ["1 hour, 5 minutes", "1 hour, 5 minutes", 65, "exact"],
    ["1.5 hours", "1.5 hours", 90, "exact"],
    ["about two hours", "two hours", 120, "about"],
    ["~2 h", "2 h", 120, "about"],
    ["almost half an hour", "half an hour", 30, "about"],
    ["two and a half hours", "two and a half hours", 150, "exact"],
    ["two hours and a half", "two hours and a half", 150, "exact"],
    ["about an hour", "an hour", 60, "about"],
    ["more than 18 hours", "18 hours", 1080, "at_least"],
    ["within twelve minutes", "twelve minutes", 12, "at_most"],
    ["no more than 3 days", "3 days", 4320, "at_most"],
    ["a 90-minute outage", "90-minute", 90, "exact"],
    ["Forty minutes passed", "Forty minutes", 40, "exact"],
    ["43 seconds", "43 seconds", 43 / 60, "exact"],
    ["2 days", "2 days", 2880, "exact"],
  ])("%s", (text, found, minutes, bound) => {
    expect(read(text)).toEqual([[found, minutes, bound]]);
  });

  test.each([
    "60 to 90 minutes",
    "60-90 minute",
    "60 requests an hour",
    "5M rows",
    "5d3f",
    "v1.2 m",
    "T+15 min",
    "60 Mb/s",
    "$5 million",
  ])("none in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("stand where they are said to", () => {
    const text = "Down for about two hours, then 5 min of checks.";
    for (const { at, length, found } of lengthsIn(text)) expect(text.slice(at, at + length)).toBe(found);
    expect(lengthsIn(text).map(({ bounded }) => bounded)).toEqual(["about two hours", "5 min"]);
  });

  test.each(["1 h ", "1h", "1", "half an ", "1 h and ", "an hour ", "1,"])(
    "a hostile text of %j is read to its end",
    (piece) => {
      expect(lengthsIn(piece.repeat(200_000 / piece.length)).length).toBeLessThan(200_000);
    },
  );
});
