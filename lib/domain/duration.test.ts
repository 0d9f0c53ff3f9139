import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationMinutes, durationWords } from "./duration";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("durations in words", () => {
  test.each([
    [0, "0m"],
    [999, "0m"],
    [45_000, "45s"],
    [59_999, "59s"],
    [4 * minute, "4m"],
    [4 * minute + 59_000, "4m"],
    [hour, "1h"],
    [2 * hour + 23 * minute + 59_000, "2h 23m"],
    [day - 1, "23h 59m"],
    [day, "1d"],
    [3 * day + 4 * hour + 59 * minute, "3d 4h"],
    [-4 * minute, "-4m"],
    [-1, "0m"],
  ])("%i ms reads %s", (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });

  test("words never claim more time than has passed, and lose less than their smallest unit", () => {
    const sizes: Record<string, number> = { s: 1_000, m: minute, h: hour, d: day };
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 400 * day }), (milliseconds) => {
        const parts = durationWords(milliseconds).split(" ");
        const units = parts.map((part) => sizes[part.slice(-1)] ?? 0);
        const said = parts.reduce(
          (sum, part, index) => sum + Number.parseInt(part, 10) * (units[index] ?? 0),
          0,
        );
        const lost = milliseconds - said;
        expect(parts.length).toBeLessThanOrEqual(2);
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThan(
          Math.min(...units) === day
            ? hour
            : Math.min(...units) === hour && parts.length === 1
              ? minute
              : Math.min(...units),
        );
      }),
    );
  });

  test("minutes between two moments are whole and rounded towards zero", () => {
    const from = new Date("2026-01-15T14:00:00Z");
    expect(durationMinutes(from, new Date("2026-01-15T15:10:59Z"))).toBe(70);
    expect(durationMinutes(from, new Date("2026-01-15T13:58:01Z"))).toBe(-1);
    expect(durationMinutes(from, new Date("2026-01-15T13:59:30Z"))).toBe(0);
  });
});
