import { describe, expect, test } from "vitest";
import { anchors, at, level, scene, story, told } from "./testing/timer-scene";
import { catchUp } from "./timers-change";
import { giveDue, moveAnchor, moveStart } from "./timers-move";
import { satisfy } from "./timers-settle";
import { changeSeverity } from "./timers-severity";

const p0 = level("P0");

describe("R-SLA-21 a corrected start", () => {
  test("R-SLA-21 moves what counts from the start, and nothing else", () => {
    const { when, declare } = scene();
    const change = moveStart(declare("P0").timers, at(0), at(-30), when(3));
    expect(story(change.timers, "fix_deployed")).toEqual(["running 90"]);
    expect(story(change.timers, "notify_executives")).toEqual(["running 210"]);
    expect(story(change.timers, "escalate_engineering_lead")).toEqual(["running 15"]);
    expect(told(change)).toEqual(["timer.moved fix_deployed", "timer.moved notify_executives"]);
  });

  test("R-SLA-21 a deadline moved into the past breaches at once", () => {
    const { when, declare } = scene();
    const change = moveStart(declare("P0").timers, at(0), at(-118), when(3));
    expect(story(change.timers, "fix_deployed")).toEqual(["breached 2"]);
    expect(told(change)).toContain("timer.breached fix_deployed");
  });

  test("R-SLA-21 a recorded breach whose moment now lies ahead runs again, and the timeline says so", () => {
    const { when, declare } = scene();
    const { timers } = catchUp(declare("P0").timers, at(130));
    const change = moveStart(timers, at(0), at(60), when(130));
    expect(story(change.timers, "fix_deployed")).toEqual(["running 180"]);
    expect(change.events).toContainEqual(
      expect.objectContaining({
        type: "timer.breach_withdrawn",
        rule: "fix_deployed",
        breachedAt: at(120),
        earlierDueAt: at(120),
        dueAt: at(180),
        note: "was breached under the earlier start",
      }),
    );
  });

  test("R-SLA-21 a breach that still holds stays as it was recorded", () => {
    const { when, declare } = scene();
    const { timers } = catchUp(declare("P0").timers, at(130));
    const change = moveStart(timers, at(0), at(5), when(130));
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state: "breached",
      dueAt: at(125),
      breachedAt: at(120),
    });
    expect(told(change)).toEqual(["timer.moved fix_deployed", "timer.moved notify_executives"]);
  });

  test("R-SLA-21 a settled fix is judged anew against the new deadline, both ways and in words", () => {
    const { when, declare } = scene();
    const met = satisfy(
      declare("P0").timers,
      { rule: "fix_deployed", at: at(110), eventId: "e" },
      p0,
      when(110),
    );
    const late = moveStart(met.timers, at(0), at(-20), when(115));
    expect(story(late.timers, "fix_deployed")).toEqual(["met_late 100"]);
    expect(told(late)).toContain("timer.rejudged fix_deployed");
    const back = moveStart(late.timers, at(-20), at(0), when(116));
    expect(story(back.timers, "fix_deployed")).toEqual(["met 120"]);
    expect(told(back)).toEqual(
      expect.arrayContaining(["timer.rejudged fix_deployed", "timer.breach_withdrawn fix_deployed"]),
    );
  });

  test("R-SLA-21 a breach that was on record before anybody told of the fix is not argued away by an earlier start", () => {
    const { when, declare } = scene();
    const told0 = satisfy(
      declare("P0").timers,
      { rule: "fix_deployed", at: at(110), eventId: "e" },
      p0,
      when(150),
    );
    const change = moveStart(told0.timers, at(0), at(-5), when(151));
    expect(story(change.timers, "fix_deployed")).toEqual(["met_late 115"]);
  });

  test("R-SLA-21 a withdrawn breach of a level that was left does not run beside the present deadline", () => {
    const { when, declare } = scene();
    const lowered = changeSeverity(declare("P0").timers, level("P1"), anchors(), when(150));
    const change = moveStart(lowered.timers, at(0), at(140), when(160));
    expect(story(change.timers, "fix_deployed")).toEqual(["cancelled 260", `running ${140 + 24 * 60}`]);
    expect(told(change)).toContain("timer.breach_withdrawn fix_deployed");
  });

  test("R-SLA-21 a start that does not change changes nothing", () => {
    const { when, declare } = scene();
    const { timers } = declare("P0");
    expect(moveStart(timers, at(0), at(0), when(1))).toEqual({ timers, events: [] });
  });

  test("R-INC-13 the declaration of a retrospective incident moves with its detection, judged only when settled", () => {
    const { when, declare } = scene(true);
    const { timers } = declare("P0", {}, 9_000);
    const change = moveAnchor(timers, { anchor: "declared", from: at(0), to: at(10) }, when(9_001));
    expect(story(change.timers, "notify_stakeholders")).toEqual(["running 10"]);
    expect(change.timers.find((timer) => timer.rule === "notify_stakeholders")?.breachAt).toBeNull();
  });
});

describe("R-SLA-14 the date of a P2's release", () => {
  test("R-SLA-14 gives the deadline, moves it, takes it away, and a date that passes is a breach", () => {
    const { when, declare } = scene();
    let change = giveDue(declare("P2").timers, "fix_in_release", at(500), when(1));
    expect(story(change.timers, "fix_in_release")).toEqual(["running 500"]);
    change = giveDue(change.timers, "fix_in_release", at(600), when(2));
    expect(change.events).toMatchObject([{ type: "timer.moved", from: at(500), to: at(600) }]);
    expect(story(giveDue(change.timers, "fix_in_release", null, when(3)).timers, "fix_in_release")).toEqual([
      "running -",
    ]);
    expect(story(catchUp(change.timers, at(600)).timers, "fix_in_release")).toEqual(["breached 600"]);
  });
});
