import { v7 as uuid } from "uuid";
import type { Incident } from "@/lib/db/generated/client";
import type { NewEvent } from "@/lib/db/incident-effects";
import { asSeverity } from "@/lib/db/row-words";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { timerTimelineEvents } from "@/lib/domain/timeline-event";
import type { TimerEvent } from "@/lib/domain/timer-event";
import {
  type TimerAnchors,
  type TimerContext,
  type TimerLevel,
  timerLevel,
} from "@/lib/domain/timers-change";

/** What the timer rules need of a locked incident: its level under its own policy version, its moments, and the time. */
export function timerFrame(
  row: Incident,
  policy: ResponsePolicy,
  now: Date,
): { level: TimerLevel; anchors: TimerAnchors; timing: TimerContext } {
  const { startedAt, declaredAt, deployedAt, resolvedAt, retrospective } = row;
  return {
    level: timerLevel(policy, asSeverity(row.severity)),
    anchors: { startedAt, declaredAt, deployedAt, resolvedAt },
    timing: timing(now, retrospective),
  };
}

/** The context of timer rules at `now`. */
export function timing(now: Date, retrospective: boolean): TimerContext {
  return { now, newId: uuid, retrospective };
}

/** What happened to timers, ready to be appended to the timeline. */
export function timerNews(events: readonly TimerEvent[]): NewEvent[] {
  return timerTimelineEvents(events);
}
