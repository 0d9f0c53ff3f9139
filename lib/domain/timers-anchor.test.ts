import { describe, expect, test } from "vitest";
import { at, level, scene, story } from "./testing/timer-scene";
import { leaveAnchor, reachAnchor, withdrawDeployment } from "./timers-anchor";
import { cancelAll, cancelWaiting } from "./timers-cancel";
import { satisfy } from "./timers-settle";

const p0 = level("P0");

describe("R-SLA-17 watching deployments", () => {
  test("R-SLA-17 each deployment has its own windows", () => {
    const { when, declare } = scene();
    const first = reachAnchor(declare("P0").timers, p0, { anchor: "deployed", at: at(10) }, when(10));
    expect(story(first.timers, "watch_30m")).toEqual(["running 40"]);
    expect(reachAnchor(first.timers, p0, { anchor: "deployed", at: at(10) }, when(11)).timers).toEqual(
      expect.arrayContaining(first.timers.filter((timer) => timer.rule.startsWith("watch_"))),
    );
    const second = reachAnchor(first.timers, p0, { anchor: "deployed", at: at(20) }, when(20));
    expect(story(second.timers, "watch_30m")).toEqual(["cancelled 40", "running 50"]);
  });

  test("R-SLA-17 a deployment that is taken back leaves the windows waiting", () => {
    const { when, declare } = scene();
    const first = reachAnchor(declare("P0").timers, p0, { anchor: "deployed", at: at(10) }, when(10));
    const back = withdrawDeployment(first.timers, p0, at(10), when(12));
    expect(story(back.timers, "watch_30m")).toEqual(["running -"]);
  });

  test("R-SLA-17, R-SLA-21 a deployment taken back after its window breached leaves no breach, and says so", () => {
    const { when, declare } = scene();
    const first = reachAnchor(declare("P0").timers, p0, { anchor: "deployed", at: at(10) }, when(10));
    const back = withdrawDeployment(first.timers, p0, at(10), when(60));
    expect(story(back.timers, "watch_30m")).toEqual(["running -"]);
    expect(back.timers.find((timer) => timer.rule === "watch_30m")).toMatchObject({
      anchorAt: null,
      breachAt: null,
      breachedAt: null,
    });
    expect(back.events).toContainEqual(
      expect.objectContaining({
        type: "timer.breach_withdrawn",
        rule: "watch_30m",
        earlierDueAt: at(40),
        breachedAt: at(55),
        dueAt: null,
        note: "was breached under a deployment that was taken back",
      }),
    );
    const again = reachAnchor(back.timers, p0, { anchor: "deployed", at: at(70) }, when(70));
    expect(story(again.timers, "watch_30m")).toEqual(["running 100"]);
  });

  test("R-SLA-19 taking a deployment back keeps what a person closed and what breached under an earlier one", () => {
    const { when, declare } = scene();
    const first = reachAnchor(declare("P0").timers, p0, { anchor: "deployed", at: at(10) }, when(10));
    const second = reachAnchor(first.timers, p0, { anchor: "deployed", at: at(60) }, when(60));
    const done = { rule: "watch_30m", at: at(92), eventId: "closed" };
    const closed = satisfy(second.timers, done, p0, when(92));
    const back = withdrawDeployment(closed.timers, p0, at(60), when(95));
    expect(story(back.timers, "watch_30m")).toEqual(["met_late 40", "met 90", "running -"]);
    const unclosed = withdrawDeployment(second.timers, p0, at(60), when(120));
    expect(story(unclosed.timers, "watch_30m")).toEqual(["breached 40", "running -"]);
  });

  test("R-SLA-19 leaving an anchor that did happen keeps its breaches", () => {
    const { when, declare } = scene();
    const first = reachAnchor(declare("P0").timers, p0, { anchor: "resolved", at: at(10) }, when(10));
    const back = leaveAnchor(first.timers, p0, "resolved", when(20));
    expect(story(back.timers, "announce_resolution")).toEqual(["breached 15", "running -"]);
  });

  test("R-INC-10 closing cancels what waits for a deployment; a later one is still watched", () => {
    const { when, declare } = scene();
    const closed = cancelWaiting(declare("P0").timers, when(3));
    expect(story(closed.timers, "watch_30m")).toEqual(["cancelled -"]);
    expect(story(closed.timers, "review_published")).toEqual(["running -"]);
    const later = reachAnchor(closed.timers, p0, { anchor: "deployed", at: at(10) }, when(10));
    expect(story(later.timers, "watch_30m")).toEqual(["cancelled -", "running 40"]);
  });
});

describe("R-SLA-00 a cancelled or merged incident", () => {
  test.each(["incident merged", "incident cancelled"] as const)(
    "R-SLA-00 %s: running timers stop, breaches stay",
    (reason) => {
      const { when, declare } = scene();
      const change = cancelAll(declare("P0").timers, reason, when(6));
      expect(story(change.timers, "notify_stakeholders")).toEqual(["breached 0"]);
      expect(change.timers.filter((timer) => timer.state === "cancelled")).toHaveLength(10);
      expect(change.events.filter((event) => event.type === "timer.cancelled")).toHaveLength(10);
    },
  );
});
