import { describe, expect, test } from "vitest";
import { anchors, at, level, scene, story } from "./testing/timer-scene";
import { rearmFix, reopen } from "./timers-reopen";
import { resolve } from "./timers-resolve";
import { satisfy } from "./timers-settle";

const p0 = level("P0");
const hour = 60;

describe("R-INC-10 re-opening", () => {
  const resolved = () => {
    const { when, declare } = scene();
    const { timers } = resolve(declare("P0").timers, p0, { at: at(12), eventId: "r" }, when(12));
    return { when, timers, back: anchors() };
  };

  test("R-INC-10 sets the clocks running again", () => {
    const { when, timers, back } = resolved();
    const change = reopen(timers, p0, { at: at(60) }, back, when(60));
    expect(story(change.timers, "fix_deployed")).toEqual(["met 120", "running 120"]);
    expect(story(change.timers, "status_update")).toEqual(["cancelled 15", "running 75"]);
    expect(story(change.timers, "notify_executives")).toEqual(["cancelled 240", "running 240"]);
    expect(story(change.timers, "review_published")).toEqual(["running -"]);
    expect(story(change.timers, "announce_resolution")).toEqual(["breached 17", "running -"]);
  });

  test("R-RBK-02 the fix is due at its old moment, and past it is breached at once", () => {
    const { when, timers, back } = resolved();
    expect(story(reopen(timers, p0, { at: at(300) }, back, when(300)).timers, "fix_deployed")).toEqual([
      "met 120",
      "breached 120",
    ]);
    const again = rearmFix(timers, p0, back, "rolled back", when(60));
    expect(again.events).toContainEqual(
      expect.objectContaining({ type: "timer.armed", reason: "rolled back" }),
    );
    expect(rearmFix(again.timers, p0, back, "rolled back", when(61)).events).toEqual([]);
  });

  test("R-INC-10 resolved again, the review is due anew from the second resolution", () => {
    const { when, timers, back } = resolved();
    const published = satisfy(timers, { rule: "review_published", at: at(50), eventId: "p" }, p0, when(50));
    const open = reopen(published.timers, p0, { at: at(60) }, back, when(60));
    const change = resolve(open.timers, p0, { at: at(90), eventId: "r2" }, when(90));
    expect(story(change.timers, "review_published")).toEqual([
      `met ${12 + 24 * hour}`,
      `running ${90 + 24 * hour}`,
    ]);
    expect(story(change.timers, "fix_deployed")).toEqual(["met 120", "met 120"]);
  });
});
