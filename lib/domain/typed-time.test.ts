import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockWords } from "./moment-words";
import { momentsOf, shiftDay, wallTime } from "./time-zone";
import { readTypedTime } from "./typed-time";

// A Thursday.
const now = new Date("2026-01-15T14:47:20Z");

function read(text: string, timeZone = "UTC", at = now) {
  const typed = readTypedTime(text, { now: at, timeZone });
  return typed?.kind === "moment" ? `${typed.at.toISOString().slice(0, 19)}Z ${typed.rest}` : typed;
}

describe("R-INC-12 the leading time of an entry", () => {
  test.each([
    ["14:35 fix deployed", "2026-01-15T14:35:00Z fix deployed"],
    ["14:35Z fix deployed", "2026-01-15T14:35:00Z fix deployed"],
    ["14:35 UTC fix deployed", "2026-01-15T14:35:00Z fix deployed"],
    ["14:35:10 fix deployed", "2026-01-15T14:35:10Z fix deployed"],
    ["9:05 - pager went", "2026-01-15T09:05:00Z pager went"],
    ["14:35: fix deployed", "2026-01-15T14:35:00Z fix deployed"],
    ["2:35pm fix deployed", "2026-01-15T14:35:00Z fix deployed"],
    ["2 pm fix deployed", "2026-01-15T14:00:00Z fix deployed"],
    ["12:05am fix deployed", "2026-01-15T00:05:00Z fix deployed"],
    ["15:35+02:00 seen", "2026-01-15T13:35:00Z seen"],
    ["15:35 CET seen", "2026-01-15T14:35:00Z seen"],
    ["15:10 late last evening", "2026-01-14T15:10:00Z late last evening"],
    ["-12m saw 5xx climb", "2026-01-15T14:35:20Z saw 5xx climb"],
    ["−12 min saw 5xx climb", "2026-01-15T14:35:20Z saw 5xx climb"],
    ["-1h30m first report", "2026-01-15T13:17:20Z first report"],
    ["-1h 30m first report", "2026-01-15T13:17:20Z first report"],
    ["-2d cause merged", "2026-01-13T14:47:20Z cause merged"],
    ["12 minutes ago saw it", "2026-01-15T14:35:20Z saw it"],
    ["yesterday 23:50 deploy", "2026-01-14T23:50:00Z deploy"],
    ["yesterday at 23:50, deploy", "2026-01-14T23:50:00Z deploy"],
    ["today 9:05 deploy", "2026-01-15T09:05:00Z deploy"],
    ["Mon 14:35 deploy", "2026-01-12T14:35:00Z deploy"],
    ["Thursday 18:00 deploy", "2026-01-08T18:00:00Z deploy"],
    ["last Thursday 9:00 deploy", "2026-01-08T09:00:00Z deploy"],
    ["2026-01-15 14:30 deploy", "2026-01-15T14:30:00Z deploy"],
    ["2026-01-15T14:30:05.123Z deploy", "2026-01-15T14:30:05Z deploy"],
    ["2026-01-15T14:30:00-05:00 deploy", null],
    ["2025-06-01T09:30-05:00 deploy", "2025-06-01T14:30:00Z deploy"],
    ["15 Jan 14:30 deploy", "2026-01-15T14:30:00Z deploy"],
    ["31 Dec 14:30 deploy", "2025-12-31T14:30:00Z deploy"],
    ["January 5, 2026 14:30 deploy", "2026-01-05T14:30:00Z deploy"],
    ["last night at 11pm it began", "2026-01-14T23:00:00Z it began"],
    ["this morning 9:05 it began", "2026-01-15T09:05:00Z it began"],
    ["two days ago at 14:30 it began", "2026-01-13T14:30:00Z it began"],
    ["14:35", "2026-01-15T14:35:00Z "],
    ["14:35 first line\nsecond line", "2026-01-15T14:35:00Z first line\nsecond line"],
    ["13:00 - 13:20 errors", "2026-01-15T13:00:00Z 13:00 - 13:20 errors"],
    ["13:00-13:20 errors", "2026-01-15T13:00:00Z 13:00-13:20 errors"],
    ["14:35 +1200 errors a second", "2026-01-15T14:35:00Z +1200 errors a second"],
  ])("%s", (text, expected) => {
    if (expected === null) expect(readTypedTime(text, { now, timeZone: "UTC" })?.kind).toBe("problem");
    else expect(read(text)).toBe(expected);
  });

  test.each([
    "fix deployed",
    "5xx climbing",
    "10.0.0.1 is down",
    "2 replicas down",
    "-12M rows affected",
    "-1 replica",
    "second replica lost at 14:30",
    "May have found it at 14:30",
    "midnight batch failed",
    "2026-01-15 was the expiry date",
    "80:20 split of the traffic",
    "in 10 minutes we restart",
    "Monitoring raised alerts",
    "",
  ])("prose keeps its words and happened now: %s", (text) => {
    expect(readTypedTime(text, { now, timeZone: "UTC" })).toBeNull();
  });

  test.each([
    ["today 15:00 deploy", /still to come/],
    ["2027-01-01 10:00 deploy", /still to come/],
    ["tomorrow 10:00 deploy", /still to come/],
    ["14:75 deploy", /14:75 is not a time of day/],
    ["25:10 deploy", /25:10 is not a time of day/],
    ["13:10pm deploy", /is not a time of day/],
    ["2026-02-30 10:00 deploy", /2026-02-30 is not a day of the calendar/],
    ["03/04/2025 10:00 deploy", /two different days/],
    ["14:35 IST deploy", /IST names more than one time zone/],
  ])("a time that cannot be meant is refused with its reason: %s", (text, reason) => {
    const typed = readTypedTime(text, { now, timeZone: "UTC" });
    expect(typed?.kind === "problem" && typed.message).toMatch(reason);
  });

  test("a moment before the earliest allowed one is refused", () => {
    const typed = readTypedTime("-3h x", {
      now,
      timeZone: "UTC",
      earliest: new Date("2026-01-15T13:00:00Z"),
    });
    expect(typed).toEqual({
      kind: "problem",
      message: "today 11:47Z is too early here: nothing before today 13:00Z belongs to it.",
    });
  });

  test("near another moment a bare time of day keeps to that moment's day", () => {
    const near = new Date("2026-01-10T23:55:00Z");
    const typed = readTypedTime("00:10", { now, timeZone: "UTC", near });
    expect(typed?.kind === "moment" && typed.at.toISOString()).toBe("2026-01-11T00:10:00.000Z");
  });

  test("what was understood is said in the person's zone with UTC beside it", () => {
    const words = (text: string, timeZone: string) => {
      const typed = readTypedTime(text, { now, timeZone });
      return typed?.kind === "moment" ? typed.understood : null;
    };
    expect(words("14:35 x", "UTC")).toBe("today 14:35Z");
    expect(words("15:35 x", "Europe/Berlin")).toBe("today 15:35 (14:35Z)");
    expect(words("yesterday 23:50", "Europe/Berlin")).toBe("yesterday 23:50 (22:50Z)");
    expect(words("2026-01-05 00:10", "Europe/Berlin")).toBe("Mon 5 Jan 2026 00:10 (Sun 4 Jan 2026 23:10Z)");
  });

  test("today and yesterday are the person's days, not those of UTC", () => {
    const late = new Date("2026-01-15T23:30:00Z");
    expect(read("today 00:10 x", "Europe/Berlin", late)).toBe("2026-01-15T23:10:00Z x");
    expect(read("yesterday 23:50 x", "Europe/Berlin", late)).toBe("2026-01-15T22:50:00Z x");
  });
});

describe("R-INC-12 clocks that are changed", () => {
  test("a named moment inside the gap is refused", () => {
    const typed = readTypedTime("2026-03-29 02:30 x", {
      now: new Date("2026-04-01T00:00:00Z"),
      timeZone: "Europe/Berlin",
    });
    expect(typed?.kind === "problem" && typed.message).toMatch(/02:30 did not exist on Sun 29 Mar 2026/);
  });

  test("a bare time inside today's gap is yesterday's, and says why", () => {
    const after = new Date("2026-03-29T01:10:00Z");
    const typed = readTypedTime("02:30 x", { now: after, timeZone: "Europe/Berlin" });
    expect(typed).toMatchObject({ kind: "moment", at: new Date("2026-03-28T01:30:00Z") });
    expect(typed?.kind === "moment" && typed.note).toMatch(/did not exist/);
  });

  test("an hour that came twice is the later one that has passed, and says so", () => {
    const twice = readTypedTime("02:30 x", {
      now: new Date("2026-10-25T05:00:00Z"),
      timeZone: "Europe/Berlin",
    });
    expect(twice).toMatchObject({ kind: "moment", at: new Date("2026-10-25T01:30:00Z") });
    expect(twice?.kind === "moment" && twice.note).toMatch(/came twice/);
    const once = readTypedTime("02:30 x", {
      now: new Date("2026-10-25T01:00:00Z"),
      timeZone: "Europe/Berlin",
    });
    expect(once).toMatchObject({ kind: "moment", at: new Date("2026-10-25T00:30:00Z"), note: null });
  });

  test("any minute of the last 24 hours reads back as itself, unless its clock came twice", () => {
    const zones = [
      "UTC",
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
      "America/St_Johns",
    ];
    const moment = fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moment,
        fc.integer({ min: 0, max: 1439 }),
        (zone, seconds, ago) => {
          const present = new Date(seconds * 1000);
          const meant = new Date(Math.floor(seconds / 60) * 60_000 - ago * 60_000);
          const wall = wallTime(meant, zone);
          const again = [shiftDay(wall, 1), shiftDay(wall, 0)].flatMap((day) =>
            momentsOf({ ...wall, ...day }, zone),
          );
          fc.pre(again.filter((at) => at <= present).length === 1);
          const typed = readTypedTime(`${clockWords(wall)} x`, { now: present, timeZone: zone });
          expect(typed?.kind === "moment" && typed.at.toISOString()).toBe(meant.toISOString());
        },
      ),
      { numRuns: 400 },
    );
  });

  test("no text makes the reader throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "binary" }), (text) => {
        readTypedTime(text, { now, timeZone: "Europe/Berlin" });
        readTypedTime(`14:35${text}`, { now, timeZone: "Europe/Berlin" });
      }),
    );
  });
});
