import { describe, expect, test } from "vitest";
import type { Severity } from "./severity";
import { anchors, at, level, scene, story, told } from "./testing/timer-scene";
import { effectiveState } from "./timer";
import { nextDue } from "./timer-next";
import { armTimers, breachMoment } from "./timers-arm";
import { catchUp } from "./timers-change";

const hour = 60;

describe("what a declaration arms", () => {
  // Started at minute 0, declared at minute 10, so that the anchors cannot be mistaken for one another.
  const table: [string, Severity, string, number | null, number | null, boolean][] = [
    ["R-SLA-01", "P0", "page_on_call", 10, 15, true],
    ["R-SLA-02", "P0", "escalate_engineering_lead", 25, 25, true],
    ["R-SLA-03", "P0", "notify_stakeholders", 10, 15, false],
    ["R-SLA-04", "P0", "fix_deployed", 2 * hour, 2 * hour, false],
    ["R-SLA-05", "P0", "status_update", 25, 25, false],
    ["R-SLA-06", "P0", "notify_executives", 4 * hour, 4 * hour, true],
    ["R-SLA-07", "P0", "review_published", null, null, false],
    ["R-SLA-08", "P1", "notify_on_call", 40, 40, true],
    ["R-SLA-09", "P1", "notify_stakeholders", 70, 70, false],
    ["R-SLA-10", "P1", "escalate_engineering_lead", 130, 130, true],
    ["R-SLA-11", "P1", "fix_deployed", 24 * hour, 24 * hour, false],
    ["R-SLA-12", "P1", "status_update", 24 * hour + 10, 24 * hour + 10, false],
    ["R-SLA-13", "P1", "review_published", null, null, false],
    ["R-SLA-14", "P2", "fix_in_release", null, null, false],
    ["R-SLA-15", "P2", "link_backlog", null, null, false],
    ["R-SLA-16", "P0", "review_meeting", null, null, false],
    ["R-SLA-16", "P1", "review_meeting", null, null, false],
    ["R-SLA-17", "P0", "watch_30m", null, null, false],
    ["R-SLA-17", "P1", "watch_24h", null, null, false],
    ["R-SLA-23", "P0", "announce_resolution", null, null, false],
    ["R-SLA-23", "P1", "announce_resolution", null, null, false],
  ];

  test.each(table)(
    "%s %s arms %s due at minute %s, breached at %s",
    (_, severity, rule, due, breach, automatic) => {
      const { timers } = scene().declare(severity, { declaredAt: at(10) }, 10);
      const row = timers.find((timer) => timer.rule === rule);
      expect(row).toMatchObject({
        severity,
        automatic,
        state: "running",
        round: 0,
        dueAt: due === null ? null : at(due),
        breachAt: breach === null ? null : at(breach),
        breachedAt: null,
        settledAt: null,
        settledBy: null,
      });
    },
  );

  test.each(["P0", "P1", "P2"] as const)(
    "R-SLA-00 one row a rule of %s, nothing else, and no event",
    (severity) => {
      const change = scene().declare(severity);
      expect(change.timers.map((timer) => timer.rule)).toEqual(
        level(severity).rules.map((rule) => rule.rule),
      );
      expect(change.events).toEqual([]);
    },
  );

  test("R-SLA-04 an incident declared after its fix deadline is breached at once", () => {
    const change = scene().declare("P0", { declaredAt: at(180) }, 180);
    expect(story(change.timers, "fix_deployed")).toEqual(["breached 120"]);
    expect(change.events).toMatchObject([{ type: "timer.breached", rule: "fix_deployed", at: at(120) }]);
  });

  test("R-INC-13 a retrospective incident fires nothing: automatic rules and cadences are cancelled, nothing is breached", () => {
    const change = scene(true).declare("P0", {}, 10_000);
    expect(told(change)).toEqual([
      "timer.cancelled page_on_call",
      "timer.cancelled escalate_engineering_lead",
      "timer.cancelled status_update",
      "timer.cancelled notify_executives",
    ]);
    expect(change.events.every((event) => "reason" in event && event.reason === "recorded afterwards")).toBe(
      true,
    );
    expect(story(change.timers, "fix_deployed")).toEqual(["running 120"]);
    expect(catchUp(change.timers, at(99_999))).toEqual({ timers: change.timers, events: [] });
    expect(nextDue(change.timers)).toBeNull();
  });
});

describe("breaches (R-SLA-19)", () => {
  test("R-SLA-03 what a person must do at once is breached after its first reminder, not before", () => {
    const { timers } = scene().declare("P0");
    expect(story(catchUp(timers, new Date(at(5).getTime() - 1)).timers, "notify_stakeholders")).toEqual([
      "running 0",
    ]);
    expect(story(catchUp(timers, at(5)).timers, "notify_stakeholders")).toEqual(["breached 0"]);
  });

  test("R-SLA-19 several breaches are told oldest first, each at its own moment, and once", () => {
    const { timers } = scene().declare("P0");
    const change = catchUp(timers, at(130));
    expect(told(change)).toEqual([
      "timer.breached notify_stakeholders",
      "timer.breached status_update",
      "timer.breached fix_deployed",
    ]);
    expect(change.events.map((event) => event.at)).toEqual([at(5), at(15), at(120)]);
    const again = catchUp(change.timers, at(131));
    expect(again.events).toEqual([]);
    expect(again.timers.every((timer, index) => timer === change.timers[index])).toBe(true);
  });

  test("R-SLA-00 automatic timers are left to the engine", () => {
    const { timers } = scene().declare("P0");
    const change = catchUp(timers, at(10_000));
    expect(story(change.timers, "notify_executives")).toEqual(["running 240"]);
    const row = timers.find((timer) => timer.rule === "notify_executives");
    expect(row && effectiveState(row, at(10_000))).toBe("running");
  });

  test("R-SLA-19 a running timer reads breached from its breach moment on, before anything has recorded it", () => {
    const row = scene()
      .declare("P0")
      .timers.find((timer) => timer.rule === "fix_deployed");
    expect(row && effectiveState(row, new Date(at(120).getTime() - 1))).toBe("running");
    expect(row && effectiveState(row, at(120))).toBe("breached");
  });

  test("R-SLA-17 a watch window has its grace", () => {
    const rule = level("P0").rules.find((candidate) => candidate.rule === "watch_30m");
    expect(rule && breachMoment(rule, at(30))).toEqual(at(45));
  });
});

describe("R-SLA-22 the next deadline", () => {
  test("R-SLA-22 is the earliest open one; what waits or is settled does not count", () => {
    const { timers } = scene().declare("P1");
    expect(nextDue(timers)).toMatchObject({ rule: "notify_on_call", dueAt: at(30) });
    const p2 = scene().declare("P2");
    expect(nextDue(p2.timers)).toBeNull();
    const late = catchUp(scene().declare("P0").timers, at(200));
    expect(nextDue(late.timers)).toMatchObject({ rule: "page_on_call" });
  });

  test("R-SLA-00 an unknown deployment leaves its timers waiting", () => {
    const { timers } = armTimers(level("P0"), anchors({ deployedAt: at(60) }), scene().when(60));
    expect(story(timers, "watch_30m")).toEqual(["running 90"]);
    expect(story(timers, "watch_24h")).toEqual([`running ${60 + 24 * hour}`]);
  });
});
