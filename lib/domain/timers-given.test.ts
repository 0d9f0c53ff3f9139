import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import { timerNotices } from "./notice";
import { at, scene } from "./testing/timer-scene";
import { fireTimers } from "./timers-fire";
import { armGiven, settleGiven } from "./timers-given";

const hour = 60;

function spoken() {
  const { when, declare } = scene();
  const about = { from: at(0), personId: "manager", reason: "spoken" as const };
  const declared = declare("P0").timers;
  const armed = armGiven(declared, defaultPolicy.timers, "verbal_confirmation", "P0", about, when(0));
  return { when, armed };
}

test("R-APR-04 the giver of a verbal approval, and nobody else, is reminded at 4 h, and it is overdue at 24 h", () => {
  const { armed } = spoken();
  const only = armed.timers.filter(({ rule }) => rule === "verbal_confirmation");
  expect(armed.dueAt).toEqual(at(24 * hour));
  const fire = (minutes: number) =>
    fireTimers(only, { now: at(minutes), newId: () => "e", reached: () => 1 }).timers;
  expect(timerNotices(only, fire(4 * hour - 1))).toEqual([]);
  expect(timerNotices(only, fire(4 * hour))).toMatchObject([
    { kind: "timer_warned", to: { roles: [], userIds: ["manager"] } },
  ]);
  expect(fire(24 * hour + 1).map(({ state }) => state)).toEqual(["breached"]);
});

test("R-APR-04 each confirmation has its clock: settling one leaves the others, and late stays late", () => {
  const { when, armed } = spoken();
  const about = { from: at(10), personId: "lead", reason: "spoken" as const };
  const both = armGiven(armed.timers, defaultPolicy.timers, "verbal_confirmation", "P0", about, when(10));
  const states = (minutes: number) =>
    settleGiven(both.timers, armed.timerId, { at: at(minutes), eventId: "e" }, when(minutes))
      .timers.filter(({ rule }) => rule === "verbal_confirmation")
      .map(({ state }) => state);
  expect(states(20)).toEqual(["met", "running"]);
  expect(states(24 * hour + 5)).toEqual(["met_late", "running"]);
});
