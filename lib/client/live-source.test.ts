import { expect, test } from "vitest";
import { liveEventIn, splitEvents } from "./live-source";

test("an event is read by its kind, an unknown or broken one is left out", () => {
  expect(liveEventIn("event: beat\ndata: {}")).toEqual({ kind: "beat" });
  expect(liveEventIn("id: 1\nevent: resync\ndata: {}")).toEqual({ kind: "resync" });
  const change = 'event: change\ndata: {"topic":"incident:1","id":"1"}';
  expect(liveEventIn(change)).toEqual({ kind: "change", topic: "incident:1" });
  for (const block of ["retry: 1000", ": comment", "event: other\ndata: {}", "event: change\ndata: {}"]) {
    expect(liveEventIn(block)).toBeNull();
  }
});

test("what came in pieces is put together, whatever the pieces", () => {
  const text = 'retry: 1000\n\nevent: resync\ndata: {}\n\nevent: gone\ndata: {"topic":"incident:1"}\n\n';
  for (let at = 0; at <= text.length; at++) {
    const first = splitEvents(text.slice(0, at));
    const second = splitEvents(first.rest + text.slice(at));
    expect([...first.events, ...second.events]).toEqual([
      { kind: "resync" },
      { kind: "gone", topic: "incident:1" },
    ]);
    expect(second.rest).toBe("");
  }
});
