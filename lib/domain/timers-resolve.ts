import type { SlaTimer } from "./timer";
import { reachAnchor } from "./timers-anchor";
import { cancelWhere } from "./timers-cancel";
import { caughtUp, ruleOf, type TimerChange, type TimerContext, type TimerLevel } from "./timers-change";
import { satisfy } from "./timers-settle";

/** The rule that a deployment settles, and the resolution where none was recorded. */
export const fixRule = "fix_deployed";

/** Whether a timer makes sense only while the incident lasts: cadences, and what the product does by itself from start or declaration. */
function endsAtResolution(timer: SlaTimer, level: TimerLevel): boolean {
  if (ruleOf(level, timer.rule)?.repeat !== undefined) return true;
  return timer.automatic && (timer.anchor === "started" || timer.anchor === "declared");
}

/** Of an incident recorded afterwards only the review is still owed, and what a P2 plans; the rest left no evidence to judge (R-INC-13). */
function notMeasured(timer: SlaTimer): boolean {
  return timer.anchor !== "given" && !timer.rule.startsWith("review_");
}

/**
 * Settles the clocks at the resolution (R-SLA-00): an unsettled `fix_deployed` is settled at the resolving moment, cadences
 * and unfired automatic timers are cancelled, timers that count from the resolution start. On a retrospective incident
 * the remaining timers without evidence are cancelled as not measured; the review's stay open and never breach by themselves.
 */
export function resolve(
  timers: readonly SlaTimer[],
  level: TimerLevel,
  resolved: { at: Date; eventId: string | null },
  ctx: TimerContext,
): TimerChange {
  return caughtUp(
    timers,
    ctx.now,
    (current) => satisfy(current, { rule: fixRule, ...resolved }, level, ctx),
    (current) =>
      cancelWhere(current, (timer) => endsAtResolution(timer, level), "incident resolved", ctx.now),
    (current) => reachAnchor(current, level, { anchor: "resolved", at: resolved.at }, ctx),
    (current) =>
      cancelWhere(current, (timer) => ctx.retrospective && notMeasured(timer), "not measured", ctx.now),
  );
}
