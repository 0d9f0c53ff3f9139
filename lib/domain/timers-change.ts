import type { PolicyDocument } from "./policy";
import type { Severity } from "./severity";
import type { SlaTimer, TimerRule } from "./timer";
import { breachesBy } from "./timer";
import { about, type TimerEvent } from "./timer-event";

/** The moments of an incident that deadlines count from; null where it has not happened. */
export type TimerAnchors = {
  startedAt: Date;
  declaredAt: Date;
  deployedAt: Date | null;
  resolvedAt: Date | null;
};

/** The level an incident has now, with its timer rules and, armed by what they are about only, those of any level. */
export type TimerLevel = { severity: Severity; rules: readonly TimerRule[]; anyLevel: readonly TimerRule[] };

/** The timer rules of a policy at one severity. */
export function timerLevel(
  policy: Pick<PolicyDocument, "severities" | "timers">,
  severity: Severity,
): TimerLevel {
  return { severity, rules: policy.severities[severity].timers, anyLevel: policy.timers };
}

/** What every timer rule is told: the time, a maker of ids for new rows, and whether the incident records the past (R-INC-13). */
export type TimerContext = { now: Date; newId: () => string; retrospective: boolean };

/**
 * The outcome of a timer rule: the incident's whole new set of timers (an unchanged row is the very same object, new
 * rows stand at the end) and what happened, in order.
 */
export type TimerChange = { timers: SlaTimer[]; events: TimerEvent[] };

type Step = (timers: readonly SlaTimer[]) => TimerChange;

/** Runs steps one after the other over the same set and joins their events. */
export function inTurn(timers: readonly SlaTimer[], ...steps: Step[]): TimerChange {
  let change: TimerChange = { timers: [...timers], events: [] };
  for (const step of steps) {
    const next = step(change.timers);
    change = { timers: next.timers, events: [...change.events, ...next.events] };
  }
  return change;
}

/**
 * Records the breaches that have happened by `now`, oldest first (R-SLA-19). Automatic timers are left: whether they are met
 * depends on a message reaching somebody. Running it twice, or in between, changes nothing.
 */
export function catchUp(timers: readonly SlaTimer[], now: Date): TimerChange {
  const events: TimerEvent[] = [];
  const next = timers.map((timer): SlaTimer => {
    const { breachAt, dueAt } = timer;
    if (!breachesBy(timer, now) || breachAt === null || dueAt === null) return timer;
    events.push({ ...about(timer, breachAt), type: "timer.breached", dueAt, breachAt });
    return { ...timer, state: "breached", breachedAt: breachAt, toldDueAt: dueAt };
  });
  return { timers: next, events: events.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

/**
 * Runs steps between two catch-ups, so that the outcome is the same whether or not the engine has already
 * recorded what came due, and a deadline that a step moved into the past breaches at once.
 */
export function caughtUp(timers: readonly SlaTimer[], now: Date, ...steps: Step[]): TimerChange {
  const record: Step = (current) => catchUp(current, now);
  return inTurn(timers, record, ...steps, record);
}

/** The rows that have to be written: new ones and those that differ from before. */
export function changedTimers(before: readonly SlaTimer[], after: readonly SlaTimer[]): SlaTimer[] {
  const known = new Set(before);
  return after.filter((timer) => !known.has(timer));
}

/** The number of the next round of a rule on this incident. */
export function nextRound(timers: readonly SlaTimer[], rule: string): number {
  return timers.reduce((round, timer) => (timer.rule === rule ? Math.max(round, timer.round + 1) : round), 0);
}

/** The rows of one rule, oldest round first. */
export function rowsOf(timers: readonly SlaTimer[], rule: string): SlaTimer[] {
  return timers.filter((timer) => timer.rule === rule).sort((a, b) => a.round - b.round);
}

/** The rule with the given key among those of a level and those of any. */
export function ruleOf(level: TimerLevel, key: string): TimerRule | undefined {
  return [...level.rules, ...level.anyLevel].find((rule) => rule.rule === key);
}
