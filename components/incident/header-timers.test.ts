import { expect, test } from "vitest";
import { headerTimers } from "./header-timers";
import { roomTimer } from "./testing/room-timer";

const rules = (timers: Parameters<typeof headerTimers>[0]) => headerTimers(timers).map(({ rule }) => rule);

test("R-SLA-19 the header leads with what is overdue, then due next; the fix and the status update are always among the four", () => {
  const timers = [
    roomTimer({ rule: "notify_executives", dueAt: "2026-03-14T18:00:00.000Z" }),
    roomTimer({ rule: "notify_stakeholders", state: "breached", dueAt: "2026-03-14T14:00:00.000Z" }),
    roomTimer({ rule: "status_update", dueAt: "2026-03-14T14:45:00.000Z" }),
    roomTimer({ rule: "escalate_engineering_lead", dueAt: "2026-03-14T14:15:00.000Z" }),
    roomTimer({ rule: "fix_deployed", dueAt: "2026-03-14T16:00:00.000Z" }),
  ];
  expect(rules(timers)).toEqual([
    "notify_stakeholders",
    "escalate_engineering_lead",
    "status_update",
    "fix_deployed",
  ]);
});

test("R-SLA-19 settled clocks fill up what is open, the fix first, one of each rule; cancelled ones never", () => {
  const timers = [
    roomTimer({ rule: "review_published", dueAt: "2026-03-15T16:00:00.000Z" }),
    roomTimer({ rule: "fix_deployed", state: "met", settledAt: "2026-03-14T15:00:00.000Z" }),
    roomTimer({ rule: "status_update", state: "met", round: 0, settledAt: "2026-03-14T15:10:00.000Z" }),
    roomTimer({ rule: "status_update", state: "met_late", round: 1, settledAt: "2026-03-14T15:40:00.000Z" }),
    roomTimer({ rule: "notify_executives", state: "cancelled", dueAt: "2026-03-14T18:00:00.000Z" }),
  ];
  const shown = headerTimers(timers);
  expect(shown.map(({ rule, round }) => [rule, round])).toEqual([
    ["review_published", 0],
    ["fix_deployed", 0],
    ["status_update", 1],
  ]);
});

test("clocks that wait for a date are shown where nothing else is", () => {
  expect(rules([roomTimer({ rule: "fix_in_release", anchor: "given", dueAt: null })])).toEqual([
    "fix_in_release",
  ]);
});

test("R-INC-10 a missed round is not led with once a newer one of its rule is open", () => {
  const missed = roomTimer({ rule: "announce_resolution", anchor: "resolved", state: "breached" });
  const waiting = roomTimer({ rule: "announce_resolution", anchor: "resolved", round: 1, dueAt: null });
  const fix = roomTimer({});
  expect(headerTimers([missed, waiting, fix])).toEqual([fix, waiting]);
});
