import { describe, expect, test } from "vitest";
import { momentWords, relativeWords } from "./moment-words";

const now = new Date("2026-03-14T15:26:00Z");

describe("a moment in words", () => {
  test("stands in the person's zone with UTC beside it", () => {
    expect(momentWords(new Date("2026-03-14T15:20:00Z"), now, "Europe/Berlin", false)).toEqual({
      local: "16:20",
      utc: "15:20Z",
      relative: "6m ago",
      full: "14 Mar 2026 16:20:00 Europe/Berlin (+01:00), 2026-03-14 15:20:00Z",
    });
  });

  test("is UTC alone where the zone is UTC or was switched off", () => {
    const words = momentWords(new Date("2026-03-13T15:20:00Z"), now, "Europe/Berlin", true);
    expect(words).toMatchObject({ local: null, utc: "13 Mar 15:20Z", full: "2026-03-13 15:20:00Z" });
  });

  test("says the day where it is not today's, and the UTC day where that is another", () => {
    const words = momentWords(new Date("2026-03-12T20:30:00Z"), now, "Asia/Tokyo", false);
    expect(words).toMatchObject({ local: "13 Mar 05:30", utc: "12 Mar 20:30Z" });
  });

  test("says the year where it is not this year's", () => {
    expect(momentWords(new Date("2025-12-31T23:30:00Z"), now, "Europe/Berlin", false)).toMatchObject({
      local: "1 Jan 00:30",
      utc: "31 Dec 2025 23:30Z",
    });
    expect(momentWords(new Date("2024-02-29T12:00:00Z"), now, "UTC", true).utc).toBe("29 Feb 2024 12:00Z");
  });

  test("shows the offset of that moment, whichever side of a clock change it lies", () => {
    const summer = momentWords(new Date("2026-07-01T12:00:00Z"), now, "America/St_Johns", false);
    expect(summer.full).toContain("(−02:30)");
  });
});

describe("how long ago", () => {
  test.each([
    ["2026-03-14T15:25:30Z", "just now"],
    ["2026-03-14T15:26:02Z", "just now"],
    ["2026-03-14T15:26:40Z", "in under 1m"],
    ["2026-03-14T15:25:00Z", "1m ago"],
    ["2026-03-14T13:03:00Z", "2h 23m ago"],
    ["2026-03-14T16:26:00Z", "in 1h"],
    ["2026-02-01T15:26:00Z", "41d ago"],
    ["2025-11-14T15:00:00Z", "4 months ago"],
    ["2019-07-02T13:42:00Z", "6 years ago"],
    ["2027-03-14T15:26:00Z", "in 12 months"],
  ])("%s is %s", (at, words) => {
    expect(relativeWords(new Date(at), now)).toBe(words);
  });
});
