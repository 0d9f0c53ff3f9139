import { after, durationMs } from "./iso-duration";
import type { Severity } from "./severity";
import type { SlaTimer, TimerAnchor, TimerRule } from "./timer";
import { type ArmReason, about, type TimerEvent } from "./timer-event";
import {
  caughtUp,
  type TimerAnchors,
  type TimerChange,
  type TimerContext,
  type TimerLevel,
} from "./timers-change";

/** When a rule's anchor happened; null when it has not, or when its moment is given by hand. */
export function anchorMoment(anchor: TimerAnchor, anchors: TimerAnchors): Date | null {
  switch (anchor) {
    case "started":
      return anchors.startedAt;
    case "declared":
      return anchors.declaredAt;
    case "deployed":
      return anchors.deployedAt;
    case "resolved":
      return anchors.resolvedAt;
    case "given":
      return null;
  }
}

/** When an unmet deadline counts as breached (R-SLA-00): after its grace, or after the first reminder where a person must act at once. */
export function breachMoment(rule: TimerRule, dueAt: Date): Date {
  if (rule.grace !== undefined) return after(dueAt, rule.grace);
  const atOnce = rule.due !== null && durationMs(rule.due) === 0;
  if (atOnce && !rule.automatic && rule.remind !== undefined) return after(dueAt, rule.remind);
  return dueAt;
}

/** The moments of one round of a rule; a later round of a repeating rule is due `repeat` after its anchor. */
export function momentsOf(
  rule: TimerRule,
  anchorAt: Date | null,
  round: number,
  retrospective: boolean,
): Pick<SlaTimer, "anchorAt" | "dueAt" | "breachAt"> {
  const due = round > 0 && rule.repeat !== undefined ? rule.repeat : rule.due;
  if (anchorAt === null || due === null) return { anchorAt, dueAt: null, breachAt: null };
  const dueAt = after(anchorAt, due);
  return { anchorAt, dueAt, breachAt: retrospective ? null : breachMoment(rule, dueAt) };
}

/** A new running row of a rule. */
export function newTimer(
  rule: TimerRule,
  severity: Severity,
  anchorAt: Date | null,
  round: number,
  ctx: TimerContext,
): SlaTimer {
  return {
    id: ctx.newId(),
    rule: rule.rule,
    label: rule.label,
    severity,
    anchor: rule.anchor,
    state: "running",
    automatic: rule.automatic,
    ...momentsOf(rule, anchorAt, round, ctx.retrospective),
    breachedAt: null,
    round,
    settledAt: null,
    settledBy: null,
    ...fromRule(rule),
    personId: null,
    warned: 0,
    toldDueAt: null,
    remindedAt: null,
    nextAt: null,
  };
}

/** What a row keeps of its rule, so that the engine needs no policy. */
export function fromRule(rule: TimerRule): Pick<SlaTimer, "warnAt" | "remind" | "notify"> {
  return { warnAt: [...(rule.warnAt ?? [])], remind: rule.remind ?? null, notify: [...rule.notify] };
}

/** The event of a row that was armed after the declaration. */
export function armedEvent(timer: SlaTimer, reason: ArmReason, ctx: TimerContext): TimerEvent {
  return { ...about(timer, ctx.now), type: "timer.armed", dueAt: timer.dueAt, round: timer.round, reason };
}

/** Whether a rule speaks to people while an incident lasts, and so makes no sense for one recorded afterwards (R-INC-13). */
export function onlyWhileLive(rule: TimerRule): boolean {
  return rule.automatic || rule.repeat !== undefined;
}

/**
 * Arms every rule of the incident's level at its declaration, including those whose anchor has not happened yet
 * (R-SLA-01 to 17). Deadlines already past breach at once; on a retrospective incident automatic rules and cadences
 * are cancelled from the start and nothing breaches before it is settled (R-INC-13).
 */
export function armTimers(level: TimerLevel, anchors: TimerAnchors, ctx: TimerContext): TimerChange {
  const events: TimerEvent[] = [];
  const timers = level.rules.map((rule) => {
    const timer = newTimer(rule, level.severity, anchorMoment(rule.anchor, anchors), 0, ctx);
    if (!ctx.retrospective || !onlyWhileLive(rule)) return timer;
    const { dueAt } = timer;
    events.push({ ...about(timer, ctx.now), type: "timer.cancelled", dueAt, reason: "recorded afterwards" });
    return { ...timer, state: "cancelled" as const };
  });
  return caughtUp(timers, ctx.now, (current) => ({ timers: [...current], events }));
}
