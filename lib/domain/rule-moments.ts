import { after } from "./iso-duration";
import type { Severity } from "./severity";
import type { SlaTimer, TimerRule } from "./timer";
import type { TimerEvent } from "./timer-event";
import { nextStep, scheduled } from "./timer-schedule";
import { breachMoment, newTimer } from "./timers-arm";
import { fireTimers } from "./timers-fire";

/** More than the moments that any one rule has: its warnings, its due moment, its breach, its first reminder. */
const most = 40;

function armed(rule: TimerRule, severity: Severity, anchorAt: Date, now: Date): SlaTimer {
  const timer = newTimer(rule, severity, anchorAt, 0, { now, newId: () => "example", retrospective: false });
  if (rule.due !== null) return timer;
  // The moment that is given is the due moment itself.
  return { ...timer, dueAt: anchorAt, breachAt: breachMoment(rule, anchorAt) };
}

/**
 * What a rule does, in order, when its anchor happens at `anchorAt`, the incident is known from `from` on, everybody can be
 * reached and nobody does anything: warnings, the due moment, the breach, the first reminder (R-SLA-00). The very rules of the
 * engine decide. The rule must be sound.
 */
export function ruleMoments(rule: TimerRule, severity: Severity, anchorAt: Date, from: Date): TimerEvent[] {
  const events: TimerEvent[] = [];
  let timer = scheduled(armed(rule, severity, anchorAt, from), from);
  for (let steps = 0; steps < most; steps++) {
    const step = nextStep(timer);
    if (step === null) break;
    const now = step.at > from ? step.at : from;
    const change = fireTimers([timer], { now, newId: () => "example", reached: () => 1 });
    const [next] = change.timers;
    if (next === undefined || change.events.length === 0) break;
    events.push(...change.events);
    const reminded = change.events.some((event) => event.type === "timer.reminded");
    timer = reminded ? { ...next, remind: null } : next;
  }
  return events;
}

/** From when on what the rule asks for can be done; null where it can be at any time. */
export function opening(rule: TimerRule, anchorAt: Date): Date | null {
  return rule.notBefore === undefined ? null : after(anchorAt, rule.notBefore);
}
