import { describe, expect, test } from "vitest";
import { at, level, scene, story } from "./testing/timer-scene";
import { resolve } from "./timers-resolve";
import { satisfy } from "./timers-settle";

const p0 = level("P0");
const hour = 60;

describe("R-SLA-00 resolving", () => {
  test("R-SLA-00 without a recorded deployment settles the fix at the resolving moment and cancels cadences", () => {
    const { when, declare } = scene();
    const change = resolve(declare("P0").timers, p0, { at: at(12), eventId: "r" }, when(13));
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state: "met",
      settledAt: at(12),
      settledBy: "r",
    });
    expect(story(change.timers, "status_update")).toEqual(["cancelled 15"]);
    expect(story(change.timers, "notify_executives")).toEqual(["cancelled 240"]);
    expect(story(change.timers, "notify_stakeholders")).toEqual(["breached 0"]);
    expect(story(change.timers, "watch_30m")).toEqual(["running -"]);
  });

  test.each([
    ["R-SLA-23", "P0", "announce_resolution", 5],
    ["R-SLA-07", "P0", "review_published", 24 * hour],
    ["R-SLA-16", "P0", "review_meeting", 48 * hour],
    ["R-SLA-23", "P1", "announce_resolution", 5],
    ["R-SLA-13", "P1", "review_published", 48 * hour],
    ["R-SLA-16", "P1", "review_meeting", 48 * hour],
  ] as const)("%s %s starts %s, due %d minutes after the resolution", (_, severity, rule, due) => {
    const { when, declare } = scene();
    const { timers } = resolve(
      declare(severity).timers,
      level(severity),
      { at: at(40), eventId: "r" },
      when(41),
    );
    expect(story(timers, rule)).toEqual([`running ${40 + due}`]);
  });

  test("R-SLA-04 a recorded deployment keeps its own moment", () => {
    const { when, declare } = scene();
    const deployed = satisfy(
      declare("P0").timers,
      { rule: "fix_deployed", at: at(30), eventId: "d" },
      p0,
      when(30),
    );
    const { timers } = resolve(deployed.timers, p0, { at: at(50), eventId: "r" }, when(50));
    expect(timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      settledAt: at(30),
      settledBy: "d",
    });
  });

  test("R-SLA-14 a P2's open steps outlast its resolution", () => {
    const { when, declare } = scene();
    const { timers } = resolve(declare("P2").timers, level("P2"), { at: at(40), eventId: "r" }, when(41));
    expect(timers.map((timer) => timer.state)).toEqual(["running", "running"]);
  });
});

describe("R-INC-13 a retrospective incident", () => {
  test.each([
    [100, "met"],
    [120, "met"],
    [130, "met_late"],
  ])(
    "R-INC-13 resolved at minute %d, its fix is %s; only the review is still owed, without a breach of its own",
    (end, state) => {
      const { when, declare } = scene(true);
      const { timers } = resolve(
        declare("P0", {}, 9_000).timers,
        p0,
        { at: at(end), eventId: "r" },
        when(9_001),
      );
      expect(timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
        state,
        settledAt: at(end),
        breachedAt: state === "met" ? null : at(120),
      });
      const open = timers.filter((timer) => timer.state === "running");
      expect(open.map((timer) => timer.rule)).toEqual(["review_published", "review_meeting"]);
      expect(open.every((timer) => timer.breachAt === null)).toBe(true);
      expect(story(timers, "notify_stakeholders")).toEqual(["cancelled 0"]);
      expect(story(timers, "watch_24h")).toEqual(["cancelled -"]);
    },
  );

  test("R-INC-13 what has evidence is judged by it", () => {
    const { when, declare } = scene(true);
    const sent = satisfy(
      declare("P0", {}, 9_000).timers,
      { rule: "notify_stakeholders", at: at(4), eventId: "e" },
      p0,
      when(9_001),
    );
    expect(story(sent.timers, "notify_stakeholders")).toEqual(["met 0"]);
  });
});
