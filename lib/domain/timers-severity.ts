import type { SlaTimer, TimerRule } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { anchorMoment, armedEvent, fromRule, momentsOf, newTimer, onlyWhileLive } from "./timers-arm";
import { cancelWhere } from "./timers-cancel";
import {
  caughtUp,
  nextRound,
  rowsOf,
  ruleOf,
  type TimerAnchors,
  type TimerChange,
  type TimerContext,
  type TimerLevel,
} from "./timers-change";

type Moments = Pick<SlaTimer, "anchorAt" | "dueAt" | "breachAt">;

/** The moments of a running row under the rule of the new level, from the anchor that it already counts from. */
function movedTo(timer: SlaTimer, rule: TimerRule, anchors: TimerAnchors, ctx: TimerContext): Moments {
  if (rule.anchor === "given")
    return { anchorAt: timer.anchorAt, dueAt: timer.dueAt, breachAt: timer.breachAt };
  const anchorAt = timer.anchor === rule.anchor ? timer.anchorAt : anchorMoment(rule.anchor, anchors);
  const moments = momentsOf(rule, anchorAt, timer.round, ctx.retrospective);
  // An automatic timer that is already past due fires in a moment; a later deadline must not take that back.
  const firing = timer.automatic && timer.dueAt !== null && timer.dueAt <= ctx.now;
  const postponed = moments.dueAt !== null && moments.dueAt > ctx.now;
  if (firing && postponed) return { anchorAt, dueAt: timer.dueAt, breachAt: timer.breachAt };
  return moments;
}

/** Carries the running rows whose rule exists at the new level over to it. */
function carryOver(
  timers: readonly SlaTimer[],
  to: TimerLevel,
  anchors: TimerAnchors,
  ctx: TimerContext,
): TimerChange {
  const events: TimerEvent[] = [];
  const next = timers.map((timer): SlaTimer => {
    const rule = ruleOf(to, timer.rule);
    if (timer.state !== "running" || rule === undefined) return timer;
    const row = {
      ...timer,
      label: rule.label,
      severity: to.severity,
      anchor: rule.anchor,
      automatic: rule.automatic,
      ...fromRule(rule),
      ...movedTo(timer, rule, anchors, ctx),
    };
    if (row.dueAt?.getTime() !== timer.dueAt?.getTime()) {
      events.push({ ...about(row, ctx.now), type: "timer.moved", from: timer.dueAt, to: row.dueAt });
    }
    return row;
  });
  return { timers: next, events };
}

/** Whether a row would merely repeat, at the new level, a breach that its rule already has on record for the same deadline. */
function repeatsBreach(moved: SlaTimer, timers: readonly SlaTimer[], now: Date): boolean {
  const { rule, dueAt, breachAt } = moved;
  if (dueAt === null || breachAt === null || breachAt > now) return false;
  return timers.some(
    (other) =>
      other.rule === rule && other.state === "breached" && other.dueAt?.getTime() === dueAt.getTime(),
  );
}

/** The row that a rule of the new level still lacks, or null: none yet, only cancelled ones, or a breach with a later deadline to come. */
function missingRow(
  timers: readonly SlaTimer[],
  rule: TimerRule,
  to: TimerLevel,
  anchors: TimerAnchors,
  ctx: TimerContext,
): SlaTimer | null {
  const rows = rowsOf(timers, rule.rule);
  if (rows.some((timer) => timer.state === "running")) return null;
  const round = nextRound(timers, rule.rule);
  const breached = rows.filter((timer) => timer.state === "breached").at(-1);
  if (breached !== undefined) {
    const { breachAt, dueAt } = momentsOf(rule, breached.anchorAt, round, false);
    const ahead = dueAt !== null && breachAt !== null && breachAt > ctx.now;
    return ahead ? newTimer(rule, to.severity, breached.anchorAt, round, ctx) : null;
  }
  if (rows.some((timer) => timer.state !== "cancelled")) return null;
  if (ctx.retrospective && onlyWhileLive(rule)) return null;
  const over = anchors.resolvedAt !== null && (rule.anchor === "started" || rule.anchor === "declared");
  return over ? null : rearmed(rule, to, anchors, round, ctx);
}

/** A rule armed from the incident's original moments, whatever its round: its first deadline, not its repetition. */
function rearmed(
  rule: TimerRule,
  to: TimerLevel,
  anchors: TimerAnchors,
  round: number,
  ctx: TimerContext,
): SlaTimer {
  const anchorAt = anchorMoment(rule.anchor, anchors);
  const row = newTimer(rule, to.severity, anchorAt, 0, ctx);
  return { ...row, round };
}

/**
 * Recomputes the timers for another severity from the original moments (R-SEV-05, R-SLA-00): what is met stays met,
 * breaches stay, running rows get the new level's deadline and breach at once when it is past, rows without a rule at the
 * new level are cancelled, rules that only the new level has are armed. An automatic row past due keeps running, to be
 * fired at once. A breached rule whose new deadline lies ahead gets a new running row beside its breach.
 */
export function changeSeverity(
  timers: readonly SlaTimer[],
  to: TimerLevel,
  anchors: TimerAnchors,
  ctx: TimerContext,
): TimerChange {
  const gone = (timer: SlaTimer, all: readonly SlaTimer[]) => {
    const rule = ruleOf(to, timer.rule);
    return (
      rule === undefined || repeatsBreach({ ...timer, ...movedTo(timer, rule, anchors, ctx) }, all, ctx.now)
    );
  };
  return caughtUp(
    timers,
    ctx.now,
    (current) => cancelWhere(current, (timer) => gone(timer, current), "severity changed", ctx.now),
    (current) => carryOver(current, to, anchors, ctx),
    (current) => {
      const rows = to.rules.flatMap((rule) => missingRow(current, rule, to, anchors, ctx) ?? []);
      return {
        timers: [...current, ...rows],
        events: rows.map((row) => armedEvent(row, "severity changed", ctx)),
      };
    },
  );
}
