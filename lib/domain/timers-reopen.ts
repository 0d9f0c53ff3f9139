import type { SlaTimer, TimerRule } from "./timer";
import type { ArmReason } from "./timer-event";
import { leaveAnchor } from "./timers-anchor";
import { anchorMoment, armedEvent, newTimer, onlyWhileLive } from "./timers-arm";
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
import { fixRule } from "./timers-resolve";

/**
 * Arms a new `fix_deployed` with the same deadline as before, after a re-opening or a rollback (R-RBK-02); the one settled
 * before stays as it was. It breaches at once when that deadline is past. Changes nothing while one is still running or the
 * level has no such rule.
 */
export function rearmFix(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  anchors: TimerAnchors,
  reason: Extract<ArmReason, "reopened" | "rolled back">,
  ctx: TimerContext,
): TimerChange {
  return caughtUp(timers, ctx.now, (current) => {
    const rule = ruleOf(level, fixRule);
    const open = rowsOf(current, fixRule).some(
      (timer) => timer.settledAt === null && timer.state !== "cancelled",
    );
    if (rule === undefined || open) return { timers: [...current], events: [] };
    const row = newTimer(rule, level.severity, anchors.startedAt, nextRound(current, fixRule), ctx);
    return { timers: [...current, row], events: [armedEvent(row, reason, ctx)] };
  });
}

/** The row that makes a rule of the running incident live again: a cadence from the re-opening, an unfired automatic rule with its original deadline. */
function revived(
  timers: readonly SlaTimer[],
  rule: TimerRule,
  level: TimerLevel,
  at: Date,
  anchors: TimerAnchors,
  ctx: TimerContext,
): SlaTimer | null {
  if (ctx.retrospective || !onlyWhileLive(rule)) return null;
  const rows = rowsOf(timers, rule.rule);
  if (rows.some((timer) => timer.state === "running")) return null;
  const round = nextRound(timers, rule.rule);
  if (rule.repeat !== undefined) return newTimer(rule, level.severity, at, round, ctx);
  const fromStart = rule.anchor === "started" || rule.anchor === "declared";
  if (!fromStart || rows.some((timer) => timer.state !== "cancelled")) return null;
  return newTimer(rule, level.severity, anchorMoment(rule.anchor, anchors), round, ctx);
}

/**
 * Starts the clocks again when an incident is re-opened (R-INC-10): timers counted from the resolution wait for the next one, the fix is due
 * at its old deadline again, cadences count from the re-opening, and automatic rules that the resolution had cancelled come back with
 * their original deadline.
 */
export function reopen(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  reopened: { at: Date },
  anchors: TimerAnchors,
  ctx: TimerContext,
): TimerChange {
  return caughtUp(
    timers,
    ctx.now,
    (current) => leaveAnchor(current, level, "resolved", ctx),
    (current) => rearmFix(current, level, anchors, "reopened", ctx),
    (current) => {
      const rows = level.rules.flatMap(
        (rule) => revived(current, rule, level, reopened.at, anchors, ctx) ?? [],
      );
      return { timers: [...current, ...rows], events: rows.map((row) => armedEvent(row, "reopened", ctx)) };
    },
  );
}
