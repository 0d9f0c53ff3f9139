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
import { oneRunning, rejudgedEvents } from "./timers-rejudge";

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
  const idle = rows.find((timer) => timer.state === "running" && timer.anchorAt === null);
  if (idle !== undefined) {
    const row = { ...idle, ...momentsOf(rule, at, idle.round, ctx.retrospective) };
    const events: TimerEvent[] = [{ ...about(row, ctx.now), type: "timer.moved", from: null, to: row.dueAt }];
    return { timers: timers.map((timer) => (timer === idle ? row : timer)), events };
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

/** The chosen rows run again without a moment, until their anchor happens; a moved deadline and a breach that no longer holds are told. */
function waiting(
  timers: readonly SlaTimer[],
  chosen: (timer: SlaTimer) => boolean,
  ctx: TimerContext,
): TimerChange {
  const events: TimerEvent[] = [];
  const next = timers.map((timer): SlaTimer => {
    if (timer.anchorAt === null || !chosen(timer)) return timer;
    const row: SlaTimer = {
      ...timer,
      state: "running",
      anchorAt: null,
      dueAt: null,
      breachAt: null,
      breachedAt: null,
    };
    if (timer.dueAt !== null) {
      events.push({ ...about(row, ctx.now), type: "timer.moved", from: timer.dueAt, to: null });
    }
    events.push(
      ...rejudgedEvents(timer, row, ctx.now, "was breached under a deployment that was taken back"),
    );
    return row;
  });
  return { timers: next, events };
}

/** A waiting row for each rule of the anchor that had rows, none of which runs any more. */
function rearmed(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  anchor: LaterAnchor,
  ctx: TimerContext,
): TimerChange {
  const missing = level.rules.filter((rule) => {
    const rows = rowsOf(timers, rule.rule);
    return rule.anchor === anchor && rows.length > 0 && rows.every((timer) => timer.state !== "running");
  });
  const rows = missing.map((rule) => newTimer(rule, level.severity, null, nextRound(timers, rule.rule), ctx));
  return { timers: [...timers, ...rows], events: rows.map((row) => armedEvent(row, "reopened", ctx)) };
}

/**
 * Leaves an anchor that did happen behind (the incident is re-opened): running rows wait again, and a rule already met or
 * breached gets a new waiting row. What was settled or breached stays on record.
 */
export function leaveAnchor(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  anchor: LaterAnchor,
  ctx: TimerContext,
): TimerChange {
  const runs = (timer: SlaTimer) => timer.anchor === anchor && timer.state === "running";
  return caughtUp(
    timers,
    ctx.now,
    (current) => waiting(current, runs, ctx),
    (current) => rearmed(current, level, anchor, ctx),
  );
}

/**
 * Takes a deployment back that never was (its entry is hidden or loses its mark, R-SLA-17): rows that run wait again, and so
 * do those that breached by counting from it, with an event that says so (R-SLA-21). What a person settled and what breached
 * under another deployment stays on record.
 */
export function withdrawDeployment(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  deployedAt: Date,
  ctx: TimerContext,
): TimerChange {
  const counts = (timer: SlaTimer) =>
    timer.anchor === "deployed" &&
    (timer.state === "running" ||
      (timer.state === "breached" && timer.anchorAt?.getTime() === deployedAt.getTime()));
  return caughtUp(
    timers,
    ctx.now,
    (current) => waiting(current, counts, ctx),
    (current) => oneRunning(current, ctx.now),
    (current) => rearmed(current, level, "deployed", ctx),
  );
}
