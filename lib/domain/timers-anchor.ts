import type { SlaTimer, TimerRule } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { armedEvent, momentsOf, newTimer } from "./timers-arm";
import { cancelWhere } from "./timers-cancel";
import {
  caughtUp,
  inTurn,
  nextRound,
  rowsOf,
  type TimerChange,
  type TimerContext,
  type TimerLevel,
} from "./timers-change";

/** The anchors that happen, and may happen again, after the declaration. */
export type LaterAnchor = "deployed" | "resolved";

function reachOne(
  timers: readonly SlaTimer[],
  rule: TimerRule,
  level: TimerLevel,
  at: Date,
  ctx: TimerContext,
): TimerChange {
  const rows = rowsOf(timers, rule.rule).filter((timer) => timer.state !== "cancelled");
  if (rows.some((timer) => timer.anchorAt?.getTime() === at.getTime()))
    return { timers: [...timers], events: [] };
  const waiting = rows.find((timer) => timer.state === "running" && timer.anchorAt === null);
  if (waiting !== undefined) {
    const row = { ...waiting, ...momentsOf(rule, at, waiting.round, ctx.retrospective) };
    const events: TimerEvent[] = [{ ...about(row, ctx.now), type: "timer.moved", from: null, to: row.dueAt }];
    return { timers: timers.map((timer) => (timer === waiting ? row : timer)), events };
  }
  return inTurn(
    timers,
    (current) => cancelWhere(current, (timer) => timer.rule === rule.rule, "newer deployment", ctx.now),
    (current) => {
      const row = newTimer(rule, level.severity, at, nextRound(current, rule.rule), ctx);
      return {
        timers: [...current, row],
        events: [armedEvent(row, rule.anchor === "resolved" ? "resolved" : "deployed", ctx)],
      };
    },
  );
}

/**
 * Starts the clocks that count from a deployment or the resolution: waiting rows get their moments. A later deployment
 * has its own watch windows: the windows still running for the one before are cancelled, a new round is armed. Reaching
 * the same moment twice changes nothing.
 */
export function reachAnchor(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  reached: { anchor: LaterAnchor; at: Date },
  ctx: TimerContext,
): TimerChange {
  const steps = level.rules
    .filter((rule) => rule.anchor === reached.anchor)
    .map((rule) => (current: readonly SlaTimer[]) => reachOne(current, rule, level, reached.at, ctx));
  return caughtUp(timers, ctx.now, ...steps);
}

/**
 * Takes an anchor back (the incident is re-opened, the entry of the deployment is hidden): running rows wait again, and a
 * rule already met or breached gets a new waiting row. What was settled or breached stays on record.
 */
export function leaveAnchor(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  anchor: LaterAnchor,
  ctx: TimerContext,
): TimerChange {
  const wait = (current: readonly SlaTimer[]): TimerChange => {
    const events: TimerEvent[] = [];
    const next = current.map((timer): SlaTimer => {
      if (timer.anchor !== anchor || timer.state !== "running" || timer.anchorAt === null) return timer;
      if (timer.dueAt !== null) {
        events.push({ ...about(timer, ctx.now), type: "timer.moved", from: timer.dueAt, to: null });
      }
      return { ...timer, anchorAt: null, dueAt: null, breachAt: null };
    });
    return { timers: next, events };
  };
  const rearm = (current: readonly SlaTimer[]): TimerChange => {
    const missing = level.rules.filter((rule) => {
      const rows = rowsOf(current, rule.rule);
      return rule.anchor === anchor && rows.length > 0 && rows.every((timer) => timer.state !== "running");
    });
    const rows = missing.map((rule) =>
      newTimer(rule, level.severity, null, nextRound(current, rule.rule), ctx),
    );
    return { timers: [...current, ...rows], events: rows.map((row) => armedEvent(row, "reopened", ctx)) };
  };
  return caughtUp(timers, ctx.now, wait, rearm);
}
