import { describe, expect, test } from "vitest";
import { type TimerFacts, timerReading, timerStepMs } from "./timer-words";

const start = Date.parse("2026-03-14T14:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const timer = (facts: Partial<TimerFacts>): TimerFacts => ({
  label: "Fix deployed",
  state: "running",
  anchor: "started",
  anchorAt: at(0),
  dueAt: at(120),
  breachAt: at(120),
  settledAt: null,
  ...facts,
});
const reading = (facts: Partial<TimerFacts>, minutes: number) =>
  timerReading(timer(facts), start + minutes * 60_000);

describe("R-SLA-19 a running timer", () => {
  test("counts down, and is soon in its last quarter", () => {
    expect(reading({}, 0)).toEqual({ words: "in 2h", tone: "calm" });
    expect(reading({}, 37)).toEqual({ words: "in 1h 23m", tone: "calm" });
    expect(reading({}, 97)).toEqual({ words: "due 23m", tone: "soon" });
    expect(reading({}, 119.5)).toEqual({ words: "due 30s", tone: "soon" });
  });

  test("is due now, then late by minutes", () => {
    expect(reading({}, 120)).toEqual({ words: "due now", tone: "soon" });
    expect(reading({}, 124)).toEqual({ words: "4m late", tone: "breach" });
  });

  test("stays due now through its grace and counts lateness from the due moment", () => {
    const grace = { dueAt: at(30), breachAt: at(45) };
    expect(reading(grace, 40)).toEqual({ words: "due now", tone: "soon" });
    expect(reading(grace, 46)).toEqual({ words: "16m late", tone: "breach" });
  });

  test("R-INC-13 of an incident recorded afterwards is not late before it is judged", () => {
    expect(reading({ breachAt: null }, 300)).toEqual({ words: "not done yet", tone: "off" });
  });

  test("that repeats is soon by its own round, not by the incident's age", () => {
    const update = { anchorAt: at(0), dueAt: at(255), breachAt: at(255), lengthMs: 15 * 60_000 };
    expect(reading(update, 245).tone).toBe("calm");
    expect(reading(update, 252).tone).toBe("soon");
  });

  test("of two days is calm until 6 h before", () => {
    const review = { dueAt: at(48 * 60), breachAt: at(48 * 60) };
    expect(reading(review, 41 * 60).tone).toBe("calm");
    expect(reading(review, 43 * 60).tone).toBe("soon");
  });

  test("without an anchor says what starts it, without a date that there is none", () => {
    const none = { anchorAt: null, dueAt: null, breachAt: null };
    expect(reading({ ...none, anchor: "resolved" }, 0)).toEqual({
      words: "starts when resolved",
      tone: "off",
    });
    expect(reading({ ...none, anchor: "deployed" }, 0).words).toBe("starts when deployed");
    expect(reading({ ...none, anchor: "given" }, 0).words).toBe("no date yet");
    expect(reading({ dueAt: null, breachAt: null }, 0).words).toBe("no date yet");
  });
});

describe("R-SLA-19 a settled timer", () => {
  test("says how long it took", () => {
    expect(reading({ state: "met", settledAt: at(9) }, 300)).toEqual({ words: "met in 9m", tone: "ok" });
    expect(reading({ state: "met", settledAt: at(0) }, 300).words).toBe("met at once");
    expect(reading({ state: "met", settledAt: at(9), anchorAt: null }, 300).words).toBe("met");
  });

  test("that was breached and then done never looks like one that was met", () => {
    expect(reading({ state: "met_late", settledAt: at(124) }, 300)).toEqual({
      words: "met 4m late",
      tone: "late",
    });
  });

  test("breached counts on while unmet; cancelled asks for nothing", () => {
    expect(reading({ state: "breached" }, 180)).toEqual({ words: "1h late", tone: "breach" });
    expect(reading({ state: "breached", settledAt: at(121) }, 180)).toEqual({
      words: "breached",
      tone: "breach",
    });
    expect(reading({ state: "cancelled" }, 180)).toEqual({ words: "cancelled", tone: "off" });
  });
});

test("a clock ticks by the second only around its due moment", () => {
  expect(timerStepMs(timer({}), start)).toBe(10_000);
  expect(timerStepMs(timer({}), start + 119 * 60_000)).toBe(1_000);
  expect(timerStepMs(timer({ state: "met", settledAt: at(9) }), start)).toBe(60_000);
});
