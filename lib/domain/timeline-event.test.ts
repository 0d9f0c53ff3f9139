import { expect, test } from "vitest";
import { eventSentence, isSystemEventType } from "./event-sentence";
import { timerTimelineEvents } from "./timeline-event";
import type { TimerEvent } from "./timer-event";

const at = new Date("2026-01-15T15:00:00Z");
const timer = (rule: string) => ({ timerId: rule, rule, label: rule, severity: "P1" as const, at });

test("R-INC-11 what one act does alike to several timers is one event that names them all", () => {
  const events: TimerEvent[] = [
    { ...timer("a"), type: "timer.cancelled", dueAt: null, reason: "incident resolved" },
    { ...timer("b"), type: "timer.cancelled", dueAt: null, reason: "incident resolved" },
    { ...timer("c"), type: "timer.cancelled", dueAt: null, reason: "not measured" },
    { ...timer("d"), type: "timer.moved", from: null, to: at },
    { ...timer("e"), type: "timer.moved", from: null, to: at },
  ];
  const told = timerTimelineEvents(events);
  expect(
    told.map((event) => ("timers" in event.payload ? event.payload.timers.map(({ rule }) => rule) : [])),
  ).toEqual([["a", "b"], ["c"], ["d", "e"]]);
});

test("breaches and settlements stand each for itself, at the moment when they happened", () => {
  const breachAt = new Date("2026-01-15T14:00:00Z");
  const told = timerTimelineEvents([
    { ...timer("a"), at: breachAt, type: "timer.breached", dueAt: breachAt, breachAt },
    { ...timer("b"), at: breachAt, type: "timer.breached", dueAt: breachAt, breachAt },
  ]);
  expect(told.map((event) => event.occurredAt)).toEqual([breachAt, breachAt]);
});

test("R-INC-11 people stand in sentences by the name they have now", () => {
  const payload = { role: "scribe" as const, userId: "2", previousUserId: "1", note: null };
  const nameOf = (id: string) => (id === "1" ? "Ada" : "Grace");
  expect(eventSentence("role.assigned", payload, nameOf)).toContain("from Ada to Grace");
});

test("R-SLA-21 a withdrawn breach says that it was breached under the earlier start", () => {
  const payload = {
    rule: "fix_deployed",
    label: "Fix deployed",
    earlierDueAt: "2026-01-15T14:00:00.000Z",
    breachedAt: "2026-01-15T14:00:00.000Z",
    dueAt: "2026-01-15T16:00:00.000Z",
    note: "was breached under the earlier start" as const,
  };
  expect(eventSentence("timer.breach_withdrawn", payload, () => "")).toContain(
    "was breached under the earlier start",
  );
});

test("names of inherited properties are no event types", () => {
  expect(isSystemEventType("toString")).toBe(false);
  expect(isSystemEventType("severity.changed")).toBe(true);
});
