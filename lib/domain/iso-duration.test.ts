import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, durationMs, formatDuration, parseDuration } from "./iso-duration";

describe("ISO-8601 durations of the policy (R-SLA-00)", () => {
  test.each([
    ["PT0S", 0],
    ["PT15M", 900_000],
    ["PT2H", 7_200_000],
    ["PT24H", 86_400_000],
    ["P1D", 86_400_000],
    ["P2W", 1_209_600_000],
    ["P1DT2H3M4S", 93_784_000],
    ["PT90M", 5_400_000],
    ["PT0.25S", 250],
    ["PT1.5S", 1_500],
  ])("%s is %d ms", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(durationMs(text)).toBe(ms);
  });

  test.each([
    "",
    "P",
    "PT",
    "P1DT",
    "2H",
    "PT2",
    "P1Y",
    "P3M",
    "P1Y2D",
    "-PT1H",
    "PT-1H",
    "pt1h",
    " PT1H",
    "PT1H ",
    "P1.5D",
    "PT1,5S",
    "PT1H1D",
    "P1H",
    "PT99999999999H",
    "PT1.2345S",
  ])("%j is refused, years and months among them", (text) => {
    expect(parseDuration(text)).toBeNull();
    expect(() => durationMs(text)).toThrow(RangeError);
  });

  test("what is written is read back to the same milliseconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
    );
  });

  test.each([
    [0, "PT0S"],
    [7_200_000, "PT2H"],
    [86_400_000, "P1D"],
    [604_800_000, "P1W"],
    [93_784_000, "P1DT2H3M4S"],
    [250, "PT0.25S"],
  ])("%d ms is written %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("a negative or fractional number of milliseconds is refused", () => {
    expect(() => formatDuration(-1)).toThrow(RangeError);
    expect(() => formatDuration(0.5)).toThrow(RangeError);
    expect(() => formatDuration(Number.NaN)).toThrow(RangeError);
  });

  test("a moment plus a duration is exact across midnight and the end of a month", () => {
    expect(after(new Date("2026-02-28T23:50:00Z"), "PT15M")).toEqual(new Date("2026-03-01T00:05:00Z"));
  });
});
