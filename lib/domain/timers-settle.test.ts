import { describe, expect, test } from "vitest";
import { isRefusal } from "./refusal";
import { at, level, scene, story, told } from "./testing/timer-scene";
import { reachAnchor } from "./timers-anchor";
import { maySettle, satisfy } from "./timers-settle";

const p0 = level("P0");
const p1 = level("P1");

describe("settling (R-SLA-19)", () => {
  test.each([
    [119, 119, "met 120"],
    [120, 120, "met_late 120"],
    [121, 121, "met_late 120"],
    [100, 119, "met 120"],
    [100, 130, "met_late 120"],
  ])("R-SLA-04 a fix deployed at minute %d and recorded at %d is %s", (done, now, expected) => {
    const { when, declare } = scene();
    const change = satisfy(
      declare("P0").timers,
      { rule: "fix_deployed", at: at(done), eventId: "e1" },
      p0,
      when(now),
    );
    expect(story(change.timers, "fix_deployed")).toEqual([expected]);
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      settledAt: at(done),
      settledBy: "e1",
      breachedAt: expected.startsWith("met_late") ? at(120) : null,
    });
  });

  test("R-SLA-19 breached, then done is met_late and keeps its breach", () => {
    const { when, declare } = scene();
    const change = satisfy(
      declare("P1").timers,
      { rule: "notify_stakeholders", at: at(90), eventId: "e" },
      p1,
      when(90),
    );
    expect(told(change)).toEqual([
      "timer.breached notify_stakeholders",
      "timer.met_late notify_stakeholders",
    ]);
    const again = satisfy(
      change.timers,
      { rule: "notify_stakeholders", at: at(95), eventId: "f" },
      p1,
      when(95),
    );
    expect(again.events).toEqual([]);
    expect(again.timers.find((timer) => timer.rule === "notify_stakeholders")?.settledBy).toBe("e");
  });

  test("R-SLA-08 an acknowledgement before the deadline settles what the product would have sent", () => {
    const { when, declare } = scene();
    const change = satisfy(
      declare("P1").timers,
      { rule: "notify_on_call", at: at(12), eventId: "e" },
      p1,
      when(12),
    );
    expect(story(change.timers, "notify_on_call")).toEqual(["met 30"]);
  });

  test.each([
    ["R-SLA-05", "P0", 15],
    ["R-SLA-12", "P1", 24 * 60],
  ] as const)("%s an update arms the next one, due one interval after it was sent", (_, severity, every) => {
    const { when, declare } = scene();
    const rules = level(severity);
    let { timers } = declare(severity);
    const first = satisfy(timers, { rule: "status_update", at: at(7), eventId: "a" }, rules, when(7));
    expect(first.events.at(-1)).toMatchObject({ type: "timer.met", nextDueAt: at(7 + every) });
    timers = first.timers;
    timers = satisfy(
      timers,
      { rule: "status_update", at: at(9 + every), eventId: "b" },
      rules,
      when(9 + every),
    ).timers;
    expect(story(timers, "status_update")).toEqual([
      `met ${every}`,
      `met_late ${7 + every}`,
      `running ${9 + 2 * every}`,
    ]);
  });

  test("R-SLA-05 an update older than the last one counts for nothing", () => {
    const { when, declare } = scene();
    const { timers } = satisfy(
      declare("P0").timers,
      { rule: "status_update", at: at(10), eventId: "a" },
      p0,
      when(10),
    );
    const late = satisfy(timers, { rule: "status_update", at: at(8), eventId: "b" }, p0, when(12));
    expect(story(late.timers, "status_update")).toEqual(["met 15", "running 25"]);
  });

  test("R-SLA-17 a watch window closes from its due moment, breaches after its grace", () => {
    const { when, declare } = scene();
    const { timers } = reachAnchor(declare("P0").timers, p0, { anchor: "deployed", at: at(60) }, when(60));
    const early = { rule: "watch_30m", at: at(89) };
    expect(maySettle(timers, early, p0)).toMatchObject({ refused: true, rule: "R-SLA-00", kind: "conflict" });
    expect(story(satisfy(timers, { ...early, eventId: "e" }, p0, when(89)).timers, "watch_30m")).toEqual([
      "running 90",
    ]);
    expect(maySettle(timers, { rule: "watch_30m", at: at(90) }, p0)).toBe(true);
    const close = (minutes: number) =>
      story(
        satisfy(timers, { rule: "watch_30m", at: at(minutes), eventId: "e" }, p0, when(minutes)).timers,
        "watch_30m",
      );
    expect(close(90)).toEqual(["met 90"]);
    expect(close(104)).toEqual(["met 90"]);
    expect(close(106)).toEqual(["met_late 90"]);
  });

  test("R-SLA-16 a meeting before its window asks for a reason", () => {
    const { when, declare } = scene();
    const { timers } = reachAnchor(declare("P0").timers, p0, { anchor: "resolved", at: at(60) }, when(60));
    const early = { rule: "review_meeting", at: at(60 + 23 * 60) };
    expect(maySettle(timers, early, p0)).toMatchObject({ refused: true, rule: "R-PIR-02", kind: "invalid" });
    expect(maySettle(timers, { ...early, reason: "The team flies out tomorrow" }, p0)).toBe(true);
    expect(maySettle(timers, { rule: "review_meeting", at: at(60 + 24 * 60) }, p0)).toBe(true);
  });

  test("R-SLA-00 what has not begun, or does not exist, cannot be settled", () => {
    const { when, declare } = scene();
    const { timers } = declare("P0");
    expect(isRefusal(maySettle(timers, { rule: "announce_resolution", at: at(5) }, p0))).toBe(true);
    expect(isRefusal(maySettle(timers, { rule: "fix_in_release", at: at(5) }, p0))).toBe(true);
    const change = satisfy(timers, { rule: "announce_resolution", at: at(4), eventId: "e" }, p0, when(4));
    expect(story(change.timers, "announce_resolution")).toEqual(["running -"]);
  });

  test("R-SLA-14 a release shipped without a date is met", () => {
    const { when, declare } = scene();
    const change = satisfy(
      declare("P2").timers,
      { rule: "fix_in_release", at: at(900), eventId: "e" },
      level("P2"),
      when(900),
    );
    expect(story(change.timers, "fix_in_release")).toEqual(["met -"]);
  });
});
