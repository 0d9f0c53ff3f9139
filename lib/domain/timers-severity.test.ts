import { describe, expect, test } from "vitest";
import { anchors, at, level, scene, story, told } from "./testing/timer-scene";
import { newTimer } from "./timers-arm";
import { giveDue } from "./timers-move";
import { satisfy } from "./timers-settle";
import { changeSeverity } from "./timers-severity";

const hour = 60;

describe("R-SEV-05 another severity recomputes from the original start", () => {
  test("R-SEV-05 raising P1 to P0 after 3 h shows the 2 h fix deadline breached at once", () => {
    const { when, declare } = scene();
    const change = changeSeverity(declare("P1").timers, level("P0"), anchors(), when(3 * hour));
    expect(story(change.timers, "fix_deployed")).toEqual(["breached 120"]);
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      severity: "P0",
      breachedAt: at(120),
      round: 0,
    });
    expect(told(change)).toContain("timer.moved fix_deployed");
    expect(told(change)).toContain("timer.breached fix_deployed");
  });

  test("R-SEV-05 raised in time, the fix is due at the earlier moment and still running", () => {
    const { when, declare } = scene();
    const { timers } = changeSeverity(declare("P1").timers, level("P0"), anchors(), when(60));
    expect(story(timers, "fix_deployed")).toEqual(["running 120"]);
    expect(story(timers, "review_published")).toEqual(["running -"]);
  });

  test("R-SLA-00 after a raise automatic rules already past due keep running at their original moment, to fire at once", () => {
    const { when, declare } = scene();
    const { timers } = changeSeverity(declare("P1").timers, level("P0"), anchors(), when(60));
    expect(story(timers, "page_on_call")).toEqual(["running 0"]);
    expect(story(timers, "escalate_engineering_lead")).toEqual(["running 15"]);
    expect(story(timers, "notify_executives")).toEqual(["running 240"]);
    const fired = satisfy(
      timers,
      { rule: "escalate_engineering_lead", at: at(60), eventId: "e" },
      level("P0"),
      when(60),
    );
    expect(story(fired.timers, "escalate_engineering_lead")).toEqual(["met_late 15"]);
  });

  test("R-SLA-00 lowering does not take back an automatic rule that is about to fire", () => {
    const { when, declare } = scene();
    const { timers } = changeSeverity(declare("P0").timers, level("P1"), anchors(), when(16));
    expect(story(timers, "escalate_engineering_lead")).toEqual(["running 15"]);
  });

  test("R-SEV-05 what is met stays met, and what no longer applies is cancelled, not deleted", () => {
    const { when, declare } = scene();
    const before = satisfy(
      declare("P0").timers,
      { rule: "notify_stakeholders", at: at(3), eventId: "e" },
      level("P0"),
      when(3),
    );
    const change = changeSeverity(before.timers, level("P1"), anchors(), when(10));
    expect(story(change.timers, "notify_stakeholders")).toEqual(["met 0"]);
    expect(story(change.timers, "page_on_call")).toEqual(["cancelled 0"]);
    expect(story(change.timers, "notify_executives")).toEqual(["cancelled 240"]);
    expect(change.events.filter((event) => event.type === "timer.cancelled")).toMatchObject([
      { rule: "page_on_call", reason: "severity changed" },
      { rule: "notify_executives", reason: "severity changed" },
    ]);
    expect(change.timers).toHaveLength(before.timers.length + 1);
  });

  test("R-SEV-05 a breach stays when its level is left; the later deadline runs beside it", () => {
    const { when, declare } = scene();
    const { timers } = changeSeverity(declare("P0").timers, level("P1"), anchors(), when(150));
    expect(story(timers, "fix_deployed")).toEqual(["breached 120", `running ${24 * hour}`]);
    const done = satisfy(timers, { rule: "fix_deployed", at: at(200), eventId: "e" }, level("P1"), when(200));
    expect(story(done.timers, "fix_deployed")).toEqual(["met_late 120", `met ${24 * hour}`]);
  });

  test("R-SEV-05 going back to the level of a breach does not breach the same deadline twice", () => {
    const { when, declare } = scene();
    const lowered = changeSeverity(declare("P0").timers, level("P1"), anchors(), when(150));
    const raised = changeSeverity(lowered.timers, level("P0"), anchors(), when(160));
    expect(story(raised.timers, "fix_deployed")).toEqual(["breached 120", `cancelled ${24 * hour}`]);
  });

  test("R-SLA-05 a cadence keeps counting from the last update", () => {
    const { when, declare } = scene();
    const { timers } = satisfy(
      declare("P1").timers,
      { rule: "status_update", at: at(50), eventId: "u" },
      level("P1"),
      when(50),
    );
    const raised = changeSeverity(timers, level("P0"), anchors(), when(55));
    expect(story(raised.timers, "status_update")).toEqual([`met ${24 * hour}`, "running 65"]);
    const lowered = changeSeverity(raised.timers, level("P1"), anchors(), when(70));
    expect(story(lowered.timers, "status_update")).toEqual([
      `met ${24 * hour}`,
      "breached 65",
      `running ${50 + 24 * hour}`,
    ]);
  });

  test("R-SLA-14 lowering to P2 leaves its two open steps, and raising again arms the rest anew", () => {
    const { when, declare } = scene();
    const lowered = changeSeverity(declare("P1").timers, level("P2"), anchors(), when(20));
    expect(lowered.timers.filter((timer) => timer.state === "running").map((timer) => timer.rule)).toEqual([
      "fix_in_release",
      "link_backlog",
    ]);
    const raised = changeSeverity(lowered.timers, level("P1"), anchors(), when(25));
    expect(story(raised.timers, "fix_deployed")).toEqual([`cancelled ${24 * hour}`, `running ${24 * hour}`]);
    expect(story(raised.timers, "status_update")).toEqual([`cancelled ${24 * hour}`, `running ${24 * hour}`]);
    expect(story(raised.timers, "fix_in_release")).toEqual(["cancelled -"]);
  });

  test("R-SLA-18 a rule of any level runs on at another severity, at the moment it was given", () => {
    const { when, declare } = scene();
    const [rule] = level("P1").anyLevel;
    if (rule === undefined) throw new Error("no rule of any level");
    const armed = newTimer(rule, "P1", null, 0, when(1));
    const given = giveDue([...declare("P1").timers, armed], rule.rule, at(30), when(1));
    expect(story(declare("P1").timers, rule.rule)).toEqual([]);
    const raised = changeSeverity(given.timers, level("P0"), anchors(), when(5));
    expect(story(raised.timers, rule.rule)).toEqual(["running 30"]);
  });

  test("R-INC-13 a retrospective incident gains no live rules by a raise, and nothing breaches", () => {
    const { when, declare } = scene(true);
    const change = changeSeverity(declare("P1", {}, 9_000).timers, level("P0"), anchors(), when(9_001));
    expect(story(change.timers, "fix_deployed")).toEqual(["running 120"]);
    expect(story(change.timers, "page_on_call")).toEqual([]);
    expect(story(change.timers, "status_update")).toEqual([`cancelled ${24 * hour}`]);
  });
});
