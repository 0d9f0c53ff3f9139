import { describe, expect, test } from "vitest";
import { carriedOver, changesOf, editedFrom, movedWhen, readWhen, whenWords } from "./edited-entry";
import type { TimelineItem } from "./timeline-item";

const base: TimelineItem = {
  id: "a",
  incidentId: "i",
  type: "note",
  body: "fix deployed",
  kind: "action",
  rationale: null,
  keyMoment: null,
  occurredAt: "2026-01-14T23:35:20.500Z",
  recordedAt: "2026-01-14T23:36:00.000Z",
  author: null,
  hidden: false,
  version: 1,
  payload: {},
  editable: true,
};
const happened = new Date(base.occurredAt);
const context = { now: new Date("2026-01-15T12:00:00Z"), timeZone: "Europe/Berlin" };
const edited = editedFrom(base, "Europe/Berlin");

describe("R-INC-12 editing in place", () => {
  test("an untouched entry changes nothing, not even the fractions of its second", () => {
    expect(edited.when).toBe("2026-01-15 00:35:20");
    expect(changesOf(edited, base, happened, "Europe/Berlin")).toEqual({});
  });

  test("a bare time of day stays beside the moment at which the entry happened", () => {
    expect(readWhen("23:50", happened, context)).toMatchObject({ at: new Date("2026-01-14T22:50:00Z") });
  });

  test("more than a time, no time and the future are refused", () => {
    for (const when of ["14:35 and words", "soon", "2026-01-16 10:00"]) {
      expect(readWhen(when, happened, context)).toHaveProperty("problem");
    }
  });

  test("arrow keys move the moment by minutes", () => {
    expect(movedWhen(edited.when, -1, happened, context)).toBe("2026-01-15 00:34:20");
    expect(movedWhen("nonsense", 1, happened, context)).toBeNull();
  });

  test("the moment of either edit reads in the person's zone with UTC beside it", () => {
    expect(whenWords(edited, base, context)).toBe("Thu 15 Jan 2026 00:35:20 (Wed 14 Jan 2026 23:35:20Z)");
    const moved = { ...edited, when: "2026-01-15 01:10" };
    expect(whenWords(moved, base, context)).toBe("Thu 15 Jan 2026 01:10 (00:10Z)");
    expect(whenWords(moved, base, { ...context, timeZone: "UTC" })).toBe("Thu 15 Jan 2026 01:10Z");
    expect(whenWords({ ...edited, when: "soon" }, base, context)).toBe("soon");
  });

  test("of two edits, what I left alone is theirs and what I changed is mine", () => {
    const theirs = {
      ...base,
      version: 2,
      body: "rolled back",
      kind: "decision" as const,
      rationale: "faster",
    };
    const mine = { ...edited, body: "fix is live", keyMoment: "fix_deployed" as const };
    const merged = carriedOver(mine, base, theirs, "Europe/Berlin");
    expect(merged).toMatchObject({
      body: "fix is live",
      kind: "decision",
      rationale: "faster",
      keyMoment: "fix_deployed",
    });
    expect(changesOf(merged, theirs, happened, "Europe/Berlin")).toEqual({
      body: "fix is live",
      keyMoment: "fix_deployed",
    });
  });
});
