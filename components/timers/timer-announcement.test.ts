import { expect, test } from "vitest";
import { timerAnnouncement } from "./timer-announcement";
import type { TimerFacts } from "./timer-words";

const start = Date.parse("2026-03-14T14:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const timer = (facts: Partial<TimerFacts>): TimerFacts => ({
  label: "Fix deployed",
  state: "running",
  anchor: "started",
  anchorAt: at(0),
  dueAt: at(120),
  breachAt: at(120),
  settledAt: null,
  ...facts,
});
const heard = (timers: TimerFacts[], from: number, to: number) =>
  timerAnnouncement(timers, start + from * 60_000, start + to * 60_000);

test("30, 15 and 5 minutes and the breach are each said once", () => {
  const spoken = Array.from({ length: 130 }, (_, place) => heard([timer({})], place, place + 1)).filter(
    Boolean,
  );
  expect(spoken).toEqual([
    "Fix deployed: less than 30 minutes left.",
    "Fix deployed: less than 15 minutes left.",
    "Fix deployed: less than 5 minutes left.",
    "Fix deployed is late.",
  ]);
});

test("after a pause only the latest is said, and several timers share one sentence after another", () => {
  expect(heard([timer({})], 80, 117)).toBe("Fix deployed: less than 5 minutes left.");
  expect(heard([timer({})], 80, 130)).toBe("Fix deployed is late.");
  expect(heard([timer({}), timer({ label: "Status update" })], 119, 121)).toBe(
    "Fix deployed is late. Status update is late.",
  );
});

test("a settled or cancelled timer, and one without a date, is silent", () => {
  expect(heard([timer({ state: "met", settledAt: at(9) })], 80, 130)).toBe("");
  expect(heard([timer({ state: "cancelled" })], 80, 130)).toBe("");
  expect(heard([timer({ dueAt: null, breachAt: null })], 80, 130)).toBe("");
});
