import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy/document";
import { timerNotices } from "./notice";
import { at, scene } from "./testing/timer-scene";
import { fireTimers } from "./timers-fire";
import { armGiven, cancelGiven, moveGiven, settleGiven } from "./timers-given";

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

const planned = { from: at(0), personId: "owner", reason: "action planned" as const };
const given = { dueAt: at(7 * 24 * hour), label: "Finish: Alert" };

function item() {
  const { when, declare } = scene();
  const declared = declare("P0").timers;
  const armed = armGiven(declared, defaultPolicy.timers, "action_item", "P0", { ...planned, given }, when(0));
  return { when, armed, id: armed.timerId ?? "" };
}
const only = (timers: readonly { rule: string }[]) => timers.filter(({ rule }) => rule === "action_item");

test("R-SLA-18 an action item's owner is warned before, told at and reminded after its date", () => {
  const { armed } = item();
  const [timer] = armed.timers.filter(({ rule }) => rule === "action_item");
  const fire = (minutes: number) =>
    fireTimers(timer ? [timer] : [], { now: at(minutes), newId: () => "e", reached: () => 1 }).timers;
  const kinds = (minutes: number) =>
    timerNotices(timer ? [timer] : [], fire(minutes)).map(({ kind }) => kind);
  expect(kinds(3 * 24 * hour)).toEqual([]);
  expect(kinds(4 * 24 * hour)).toEqual(["timer_warned"]);
  expect(kinds(7 * 24 * hour)).toEqual(["timer_breached"]);
  expect(kinds(8 * 24 * hour)).toEqual(["timer_reminded"]);
});

test("R-SLA-18 a late item that gets a later date runs again, and its breach stays on the timeline", () => {
  const { when, armed, id } = item();
  const late = moveGiven(armed.timers, id, { dueAt: at(1), personId: "owner", label: "x" }, when(10));
  expect(only(late.timers)).toMatchObject([{ state: "breached" }]);
  const later = moveGiven(late.timers, id, { dueAt: at(hour), personId: "other", label: "y" }, when(20));
  expect(only(later.timers)).toMatchObject([{ state: "running", personId: "other", label: "y" }]);
  const told = later.events.filter(({ rule }) => rule === "action_item").map(({ type }) => type);
  expect(told).toEqual(["timer.moved", "timer.breach_withdrawn"]);
});

test("R-SLA-19 a dropped item stops its clock, and a breach that it had stays on record", () => {
  const { when, armed, id } = item();
  const late = moveGiven(armed.timers, id, { dueAt: at(1), personId: "owner", label: "x" }, when(10));
  const dropped = cancelGiven(late.timers, id, "action item dropped", when(20));
  expect(only(dropped.timers)).toMatchObject([{ state: "cancelled", breachedAt: at(1) }]);
  expect(only(cancelGiven(dropped.timers, id, "action item dropped", when(30)).timers)).toEqual(
    only(dropped.timers),
  );
});
