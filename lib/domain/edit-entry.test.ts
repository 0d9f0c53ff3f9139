import { describe, expect, test } from "vitest";
import { addEntry } from "./add-entry";
import { type EditContext, type EntryPatch, type EntryState, editEntry } from "./edit-entry";

const now = new Date("2026-01-15T15:00:00Z");
const note: EntryState = {
  id: "a",
  type: "note",
  body: "fix deployed",
  kind: "decision",
  rationale: "fastest way back",
  keyMoment: null,
  occurredAt: new Date("2026-01-15T14:35:00Z"),
  hidden: false,
  version: 3,
};

function edit(patch: EntryPatch, context: Partial<EditContext> = {}, entry: EntryState = note) {
  return editEntry(
    entry,
    { version: 3, ...patch },
    { mayEdit: true, now, holders: [], current: { id: "a" }, ...context },
  );
}

describe("R-INC-12 adding an entry", () => {
  test("it happened now and is an observation unless said otherwise", () => {
    expect(addEntry({ body: "  5xx climb \n" }, now)).toEqual({
      body: "5xx climb",
      occurredAt: now,
      kind: "observation",
      rationale: null,
      keyMoment: null,
    });
  });

  test("a moment in the future is refused, a clock that runs ahead by seconds is not", () => {
    expect(addEntry({ body: "x", occurredAt: new Date("2026-01-15T15:02:00Z") }, now)).toMatchObject({
      refused: true,
      kind: "invalid",
      errors: [{ path: "occurredAt" }],
    });
    expect(addEntry({ body: "x", occurredAt: new Date("2026-01-15T15:00:40Z") }, now)).toMatchObject({
      occurredAt: now,
    });
  });

  test("empty and endless texts, and a rationale without a decision, are refused", () => {
    expect(addEntry({ body: " \n" }, now)).toMatchObject({ kind: "invalid", errors: [{ path: "body" }] });
    expect(addEntry({ body: "x".repeat(20_001) }, now)).toMatchObject({ errors: [{ path: "body" }] });
    expect(addEntry({ body: "x", kind: "action", rationale: "y" }, now)).toMatchObject({
      errors: [{ path: "rationale" }],
    });
    expect(addEntry({ body: "x", kind: "decision", rationale: " y " }, now)).toMatchObject({
      rationale: "y",
    });
  });
});

describe("R-INC-12 editing an entry", () => {
  test("only what differs is changed, and nothing at all leaves the version alone", () => {
    expect(edit({ body: "fix deployed", hidden: false })).toEqual({ changes: {}, releases: null });
    const occurredAt = new Date("2026-01-15T14:40:00Z");
    expect(edit({ body: "fix live", occurredAt })).toEqual({
      changes: { body: "fix live", occurredAt },
      releases: null,
    });
  });

  test("a stale version is a conflict that carries the current entry; a missing one is asked for", () => {
    expect(edit({ body: "x", version: 2 })).toMatchObject({ kind: "conflict", current: { id: "a" } });
    expect(edit({ body: "x", version: undefined })).toMatchObject({ kind: "version_required" });
  });

  test("re-timing into the future is refused", () => {
    expect(edit({ occurredAt: new Date("2026-01-16T00:00:00Z") })).toMatchObject({ kind: "invalid" });
  });

  test("what stops being a decision drops its rationale", () => {
    expect(edit({ kind: "action" })).toEqual({
      changes: { kind: "action", rationale: null },
      releases: null,
    });
    expect(edit({ kind: "action", rationale: "because" })).toMatchObject({ errors: [{ path: "rationale" }] });
  });

  test("nobody rewrites or hides what somebody else wrote, but may mark its key moment", () => {
    expect(edit({ body: "x" }, { mayEdit: false })).toMatchObject({ kind: "forbidden" });
    expect(edit({ hidden: true }, { mayEdit: false })).toMatchObject({ kind: "forbidden" });
    expect(edit({ keyMoment: "restored" }, { mayEdit: false })).toMatchObject({
      changes: { keyMoment: "restored" },
    });
  });

  test("R-SLA-19 system entries are neither rewritten, hidden nor marked, by anybody and at any version", () => {
    const system = { ...note, type: "timer.breached", kind: null, rationale: null };
    const patches: EntryPatch[] = [
      { body: "x" },
      { occurredAt: now },
      { hidden: true },
      { keyMoment: "detected" },
      { hidden: true, version: 1 },
      {},
    ];
    for (const patch of patches) {
      expect(edit(patch, {}, system)).toMatchObject({
        kind: "conflict",
        rule: "system_entry",
        current: { id: "a" },
      });
    }
  });

  test("a key moment moves from the visible entry that holds it", () => {
    const holders = [{ id: "b", keyMoment: "restored" as const }];
    expect(edit({ keyMoment: "restored" }, { holders })).toEqual({
      changes: { keyMoment: "restored" },
      releases: "b",
    });
    expect(edit({ keyMoment: "detected" }, { holders })).toMatchObject({ releases: null });
  });

  test("an entry that comes back from hiding gives a key moment up that another holds by now", () => {
    const hidden = { ...note, hidden: true, keyMoment: "restored" as const };
    const holders = [{ id: "b", keyMoment: "restored" as const }];
    expect(edit({ hidden: false }, { holders }, hidden)).toEqual({
      changes: { hidden: false, keyMoment: null },
      releases: null,
    });
    expect(edit({ hidden: false }, {}, hidden)).toEqual({ changes: { hidden: false }, releases: null });
  });
});
