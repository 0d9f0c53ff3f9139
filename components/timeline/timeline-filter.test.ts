import { describe, expect, test } from "vitest";
import { filterTimeline, wholeTimeline } from "./timeline-filter";
import type { TimelineItem } from "./timeline-item";

function item(over: Partial<TimelineItem>): TimelineItem {
  return {
    id: "a",
    incidentId: "i",
    type: "note",
    body: "fix deployed",
    kind: "action",
    rationale: null,
    keyMoment: null,
    occurredAt: "2026-01-15T14:35:00.000Z",
    recordedAt: "2026-01-15T14:35:00.000Z",
    author: { id: "u", name: "R. Lin" },
    hidden: false,
    version: 1,
    payload: {},
    editable: true,
    ...over,
  };
}

const items = [
  item({ id: "note" }),
  item({ id: "system", type: "severity.changed", kind: null, body: "Severity changed from P1 to P0" }),
  item({ id: "key", keyMoment: "restored", body: "all green" }),
  item({ id: "gone", hidden: true }),
];
const ids = (filter: Partial<typeof wholeTimeline>) =>
  filterTimeline(items, { ...wholeTimeline, ...filter }).map(({ id }) => id);

describe("R-INC-12 filters of a timeline", () => {
  test("hidden entries are left out until they are asked for", () => {
    expect(ids({})).toEqual(["note", "system", "key"]);
    expect(ids({ hidden: true })).toEqual(["note", "system", "key", "gone"]);
  });

  test("people, system and key moments", () => {
    expect(ids({ show: "people" })).toEqual(["note", "key"]);
    expect(ids({ show: "system" })).toEqual(["system"]);
    expect(ids({ show: "key" })).toEqual(["key"]);
  });

  test("every word of a search must occur, in text, author, kind or key moment", () => {
    expect(ids({ search: "lin FIX" })).toEqual(["note"]);
    expect(ids({ search: "restored" })).toEqual(["key"]);
    expect(ids({ search: "fix unknown" })).toEqual([]);
  });
});
