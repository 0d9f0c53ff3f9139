import type { SlaTimer } from "./timer";
import { inTurn, type TimerChange, type TimerContext, type TimerLevel } from "./timers-change";
import { satisfy } from "./timers-settle";

/** The rules that a person's acknowledgement answers, at whichever level they stand (R-SLA-01, R-SLA-08). */
export const pageRules: readonly string[] = ["page_on_call", "notify_on_call"];

/** Whether the rules of these timers page somebody. */
export function isPaged(timers: readonly Pick<SlaTimer, "rule">[]): boolean {
  return timers.some(({ rule }) => pageRules.includes(rule));
}

/** Settles the open pages of an incident by the acknowledgement that `eventId` tells of. */
export function answerPage(
  timers: readonly SlaTimer[],
  acknowledged: { at: Date; eventId: string },
  level: TimerLevel,
  timing: TimerContext,
): TimerChange {
  const steps = pageRules.map(
    (rule) => (list: readonly SlaTimer[]) => satisfy(list, { rule, ...acknowledged }, level, timing),
  );
  return inTurn(timers, ...steps);
}
