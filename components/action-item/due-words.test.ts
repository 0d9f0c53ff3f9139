import { describe, expect, test } from "vitest";
import { dayWords, dueReading } from "./due-words";

// The end of 30 November where its owner lives: Berlin, an hour ahead of UTC.
const item = { state: "open", dueOn: "2026-11-30", dueAt: "2026-11-30T22:59:59.999Z" } as const;
const at = (text: string) => Date.parse(text);

describe("R-SLA-18 when an action item is due, in words", () => {
  test.each([
    ["2026-11-26T23:00:00Z", "due in 3 days", "calm"],
    ["2026-11-28T12:00:00Z", "due in 2 days", "soon"],
    ["2026-11-29T12:00:00Z", "due tomorrow", "soon"],
    ["2026-11-29T23:00:00Z", "due today", "soon"],
    ["2026-11-30T22:59:59.999Z", "due today", "soon"],
    ["2026-11-30T23:00:00Z", "1 day late", "late"],
    ["2026-12-01T23:00:00Z", "2 days late", "late"],
  ] as const)("at %s it is %s", (now, words, tone) => {
    expect(dueReading(item, at(now))).toEqual({ words, tone });
  });

  test("without an owner its day ends in UTC, as the server counts", () => {
    expect(dueReading({ ...item, dueAt: null }, at("2026-11-30T23:30:00Z")).words).toBe("due today");
    expect(dueReading({ ...item, dueAt: null }, at("2026-12-01T00:00:00Z")).words).toBe("1 day late");
  });

  test("one that has ended is never late, and one without a date says so", () => {
    const now = at("2027-01-01T00:00:00Z");
    expect(dueReading({ ...item, state: "done" }, now)).toEqual({
      words: "was due 30 Nov 2026",
      tone: "over",
    });
    expect(dueReading({ state: "open", dueOn: null, dueAt: null }, now).tone).toBe("none");
  });

  test("a day is said as people say it", () => {
    expect(dayWords("2026-01-05")).toBe("5 Jan 2026");
  });
});
