import { describe, expect, test } from "vitest";
import { at, level, scene, story, told } from "./testing/timer-scene";
import { retimeSettlement } from "./timers-rejudge";
import { satisfy } from "./timers-settle";
import { unsettle } from "./timers-unsettle";

const p0 = level("P0");

describe("entries that settled and are hidden or re-timed", () => {
  const settled = (done: number, now = done) => {
    const { when, declare } = scene();
    const done0 = { rule: "fix_deployed", at: at(done), eventId: "entry" };
    return { when, timers: satisfy(declare("P0").timers, done0, p0, when(now)).timers };
  };

  test("R-SLA-19 hiding the entry in time sets the clock running again", () => {
    const { when, timers } = settled(100);
    const change = unsettle(timers, "entry", when(110));
    expect(story(change.timers, "fix_deployed")).toEqual(["running 120"]);
    expect(told(change)).toContain("timer.unsettled fix_deployed");
  });

  test("R-SLA-19 hiding it after the deadline shows the breach", () => {
    const { when, timers } = settled(100);
    expect(story(unsettle(timers, "entry", when(130)).timers, "fix_deployed")).toEqual(["breached 120"]);
    const late = settled(130);
    const change = unsettle(late.timers, "entry", late.when(140));
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state: "breached",
      breachedAt: at(120),
      settledAt: null,
      settledBy: null,
    });
  });

  test("R-SLA-05 withdrawing an update takes back the round that it had armed", () => {
    const { when, declare } = scene();
    const { timers } = satisfy(
      declare("P0").timers,
      { rule: "status_update", at: at(10), eventId: "u" },
      p0,
      when(10),
    );
    const change = unsettle(timers, "u", when(12));
    expect(story(change.timers, "status_update")).toEqual(["running 15", "cancelled 25"]);
  });

  test.each([
    [100, 110, "met"],
    [100, 125, "met_late"],
  ])("R-SLA-19 re-timed from minute %d to %d it is %s, without a detour over a breach", (from, to, state) => {
    const { when, timers } = settled(from);
    const change = retimeSettlement(timers, "entry", at(to), when(500));
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state,
      settledAt: at(to),
    });
  });

  test("R-SLA-19 a breach on record outlives a re-timing", () => {
    const { when, timers } = settled(130);
    const change = retimeSettlement(timers, "entry", at(110), when(140));
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state: "met_late",
      breachedAt: at(120),
    });
  });

  test("R-SLA-19 a settlement passes to another entry at another moment", () => {
    const { when, timers } = settled(110);
    const change = retimeSettlement(timers, "entry", at(90), when(300), "better");
    expect(change.timers.find((timer) => timer.rule === "fix_deployed")).toMatchObject({
      state: "met",
      settledAt: at(90),
      settledBy: "better",
    });
  });
});
