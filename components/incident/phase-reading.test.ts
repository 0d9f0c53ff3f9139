import { describe, expect, test } from "vitest";
import { phaseLength, phaseLimit, phaseReading, phaseTook, startReading } from "./phase-reading";
import type { RoomPhase } from "./room-view";

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 15, 14, minutes)).toISOString();
const ms = (minutes: number) => Date.parse(at(minutes));

function phase(change: Partial<RoomPhase>): RoomPhase {
  return {
    key: "assembly",
    label: "Team assembly",
    target: { kind: "window", from: at(5), to: at(10) },
    enteredAt: null,
    leftAt: null,
    enteredBy: null,
    durationMinutes: null,
    verdict: "not_begun",
    steps: [],
    ...change,
  };
}

describe("R-INC-07 what became of a phase, in words", () => {
  test.each<[string, Partial<RoomPhase>, number, string, string]>([
    ["not begun", {}, 1, "not begun", "off"],
    ["skipped", { verdict: "skipped" }, 1, "skipped", "off"],
    ["under way", { enteredAt: at(4), verdict: "under_way" }, 8, "4m so far", "calm"],
    ["late since the page was read", { enteredAt: at(4), verdict: "under_way" }, 12, "2m late", "breach"],
    ["in time", { enteredAt: at(4), leftAt: at(9), verdict: "in_time" }, 99, "in time", "ok"],
    ["too late", { enteredAt: at(4), leftAt: at(16), verdict: "late" }, 99, "6m late", "late"],
  ])("%s", (_, change, now, words, tone) => {
    expect(phaseReading(phase(change), ms(now))).toEqual({ words, tone });
  });

  test("how long it took is said of a phase that is left", () => {
    expect(phaseTook(phase({ enteredAt: at(4) }))).toBeNull();
    expect(phaseTook(phase({ enteredAt: at(4), leftAt: at(16) }))).toBe("12m");
  });

  test("a window ends at its moment; a length counts from the entry and says how long it should be", () => {
    const target = { kind: "length", fromMinutes: 15, toMinutes: 30 } as const;
    expect([phaseLimit(phase({})), phaseLength(phase({}))]).toEqual([at(10), null]);
    expect(phaseLimit(phase({ target }))).toBeNull();
    expect(phaseLimit(phase({ target, enteredAt: at(3) }))).toBe(at(33));
    expect(phaseLength(phase({ target }))).toBe("15m to 30m");
  });
});

test("the start of the deployment is ahead, soon, late for a long one, missed for any", () => {
  const start = { phase: "deployment", by: at(30), atTheLatest: at(45), dueAt: at(60) };
  const readings = [10, 20, 31, 45, 46].map((minute) => startReading(start, ms(minute)));
  expect(readings).toEqual(["ahead", "soon", "late", "late", "missed"]);
});
