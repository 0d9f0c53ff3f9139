import { defaultPolicy } from "../default-policy/document";
import type { Severity } from "../severity";
import type { SlaTimer } from "../timer";
import { armTimers } from "../timers-arm";
import {
  type TimerAnchors,
  type TimerChange,
  type TimerContext,
  type TimerLevel,
  timerLevel,
} from "../timers-change";

const minute = 60_000;
/** The start of every scene's incident; moments of a scene are minutes after it. */
const start = Date.UTC(2026, 2, 10, 12, 0);

/** The moment `minutes` after the scene's start. */
export function at(minutes: number): Date {
  return new Date(start + minutes * minute);
}

/** The default policy's rules at a level. */
export function level(severity: Severity): TimerLevel {
  return timerLevel(defaultPolicy, severity);
}

/** Anchors of an incident that started and was declared at minute 0, unless told otherwise. */
export function anchors(some: Partial<TimerAnchors> = {}): TimerAnchors {
  return { startedAt: at(0), declaredAt: at(0), deployedAt: null, resolvedAt: null, ...some };
}

/** Contexts of one scene, whose rows are numbered t1, t2, … across them. */
export function scene(retrospective = false) {
  let count = 0;
  const newId = () => `t${++count}`;
  const when = (minutes: number): TimerContext => ({ now: at(minutes), newId, retrospective });
  const declare = (severity: Severity, some: Partial<TimerAnchors> = {}, minutes = 0): TimerChange =>
    armTimers(level(severity), anchors(some), when(minutes));
  return { when, declare };
}

/** The rows of a rule, oldest round first, as `state due-in-minutes` (`-` without a due time). */
export function story(timers: readonly SlaTimer[], rule: string): string[] {
  return timers
    .filter((timer) => timer.rule === rule)
    .sort((a, b) => a.round - b.round)
    .map(({ state, dueAt }) => `${state} ${dueAt === null ? "-" : (dueAt.getTime() - start) / minute}`);
}

/** The events of a change as `type rule`. */
export function told(change: TimerChange): string[] {
  return change.events.map((event) => `${event.type} ${event.rule}`);
}
