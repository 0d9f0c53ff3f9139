import { describe, expect, test } from "vitest";
import { isCalendarDay, isTimeZone, momentsOf, shiftDay, wallTime, weekdayOf } from "./time-zone";

const wall = (month: number, day: number, hour: number, minute: number) => ({
  year: 2026,
  month,
  day,
  hour,
  minute,
  second: 0,
});
const texts = (moments: Date[]) => moments.map((at) => at.toISOString());

describe("time zones", () => {
  test("known names are accepted, offsets and nonsense are not", () => {
    expect(["UTC", "Europe/Berlin", "Asia/Kathmandu"].every(isTimeZone)).toBe(true);
    expect(["", "+02:00", "Mars/Olympus", "Europe/ Berlin", "../etc"].some(isTimeZone)).toBe(false);
  });

  test("an ordinary wall time is one moment", () => {
    expect(texts(momentsOf(wall(1, 15, 14, 35), "Europe/Berlin"))).toEqual(["2026-01-15T13:35:00.000Z"]);
    expect(texts(momentsOf(wall(1, 15, 14, 35), 345))).toEqual(["2026-01-15T08:50:00.000Z"]);
  });

  test("a wall time in the gap of a clock put forward is no moment", () => {
    expect(momentsOf(wall(3, 29, 2, 30), "Europe/Berlin")).toEqual([]);
    expect(momentsOf(wall(3, 8, 2, 0), "America/New_York")).toEqual([]);
  });

  test("a wall time that a clock put back shows twice is two moments, earliest first", () => {
    const expected = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"];
    expect(texts(momentsOf(wall(10, 25, 2, 30), "Europe/Berlin"))).toEqual(expected);
  });

  test("wall times of a moment turn over midnight with the zone", () => {
    expect(wallTime(new Date("2026-01-15T23:30:00Z"), "Asia/Tokyo")).toEqual({ ...wall(1, 16, 8, 30) });
  });

  test("days are counted over months and leap years", () => {
    expect(shiftDay({ year: 2024, month: 2, day: 28 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(shiftDay({ year: 2026, month: 1, day: 1 }, -1)).toEqual({ year: 2025, month: 12, day: 31 });
    expect(isCalendarDay({ year: 2026, month: 2, day: 29 })).toBe(false);
    expect(weekdayOf({ year: 2026, month: 1, day: 15 })).toBe(4);
  });
});
