import { after } from "./iso-duration";
import { type Refusal, refuse } from "./refusal";
import { isOpen, type SlaTimer, type TimerRule } from "./timer";
import { about, type TimerEvent } from "./timer-event";
import { breachMoment, newTimer } from "./timers-arm";
import {
  caughtUp,
  nextRound,
  ruleOf,
  type TimerChange,
  type TimerContext,
  type TimerLevel,
} from "./timers-change";

/** What was done: for which rule, when it happened, and the timeline event that says so. */
export type Settlement = { rule: string; at: Date; eventId: string | null };

/** Windows of watching can be closed from their due moment only (R-SLA-00). */
function isWatch(rule: string): boolean {
  return rule.startsWith("watch_");
}

/** Whether what happened at `at` can settle this row: its anchor is there, and it is neither too early nor older than the last round. */
function settles(timer: SlaTimer, at: Date, repeats: boolean): boolean {
  if (!isOpen(timer)) return false;
  if (timer.anchor !== "given" && timer.anchorAt === null) return false;
  if (isWatch(timer.rule) && (timer.dueAt === null || at < timer.dueAt)) return false;
  return !(repeats && timer.anchorAt !== null && at < timer.anchorAt);
}

/** The moment a row is judged against; rows of retrospective incidents get theirs only here. */
export function deadlineOf(timer: SlaTimer, rule: TimerRule | undefined): Date | null {
  if (timer.breachAt !== null || timer.dueAt === null) return timer.breachAt;
  return rule === undefined ? timer.dueAt : breachMoment(rule, timer.dueAt);
}

function settled(timer: SlaTimer, done: Settlement, rule: TimerRule | undefined): SlaTimer {
  const breachAt = deadlineOf(timer, rule);
  const late = timer.state === "breached" || (breachAt !== null && done.at > breachAt);
  return {
    ...timer,
    state: late ? "met_late" : "met",
    breachAt,
    breachedAt: late ? (timer.breachedAt ?? breachAt) : null,
    settledAt: done.at,
    settledBy: done.eventId,
  };
}

function settlementEvents(before: SlaTimer, row: SlaTimer, at: Date, nextDueAt: Date | null): TimerEvent[] {
  const { dueAt, breachedAt } = row;
  if (row.state === "met") return [{ ...about(row, at), type: "timer.met", dueAt, nextDueAt }];
  const late: TimerEvent = { ...about(row, at), type: "timer.met_late", dueAt, breachedAt, nextDueAt };
  if (before.breachedAt !== null || breachedAt === null || dueAt === null || row.automatic) return [late];
  return [{ ...about(row, breachedAt), type: "timer.breached", dueAt, breachAt: breachedAt }, late];
}

/**
 * Settles every open row of a rule (R-SLA-19): `met` in time, else `met_late`, whose breach stays. A repeating rule arms
 * its next round at `at` + repeat. Rows that wait for their anchor, watch windows before their due moment and
 * cadence rounds younger than `at` are left alone; with nothing to settle, nothing changes.
 */
export function satisfy(
  timers: readonly SlaTimer[],
  done: Settlement,
  level: TimerLevel,
  ctx: TimerContext,
): TimerChange {
  const rule = ruleOf(level, done.rule);
  return caughtUp(timers, ctx.now, (current) => {
    const due = current.filter(
      (timer) => timer.rule === done.rule && settles(timer, done.at, rule?.repeat !== undefined),
    );
    const latest = due.at(-1);
    if (latest === undefined) return { timers: [...current], events: [] };
    const next =
      rule?.repeat === undefined
        ? []
        : [newTimer(rule, latest.severity, done.at, nextRound(current, rule.rule), ctx)];
    const nextDueAt = next[0]?.dueAt ?? null;
    const events: TimerEvent[] = [];
    const rows = current.map((timer) => {
      if (!due.includes(timer)) return timer;
      const row = settled(timer, done, rule);
      events.push(...settlementEvents(timer, row, done.at, nextDueAt));
      return row;
    });
    return { timers: [...rows, ...next], events };
  });
}

/**
 * Whether something may settle a rule at `at` (R-SLA-00, R-PIR-02): a watch window not before its due moment; a rule with
 * `notBefore` only with a reason before that.
 */
export function maySettle(
  timers: readonly SlaTimer[],
  done: { rule: string; at: Date; reason?: string | null | undefined },
  level: TimerLevel,
): true | Refusal {
  const open = timers.filter((timer) => timer.rule === done.rule && isOpen(timer));
  const rule = ruleOf(level, done.rule);
  for (const timer of open) {
    if (timer.anchor !== "given" && timer.anchorAt === null) {
      return refuse("conflict", "R-SLA-00", `${timer.label}: its clock has not started yet.`);
    }
    if (isWatch(timer.rule) && timer.dueAt !== null && done.at < timer.dueAt) {
      const from = timer.dueAt.toISOString();
      return refuse("conflict", "R-SLA-00", `${timer.label}: the window can be closed from ${from} on.`);
    }
    const earliest = earliestOf(timer, rule);
    if (earliest !== null && done.at < earliest && !done.reason?.trim()) {
      const detail = `${timer.label}: before ${earliest.toISOString()} this needs a reason.`;
      return refuse("invalid", "R-PIR-02", detail, { errors: [{ path: "reason", message: detail }] });
    }
  }
  return open.length > 0
    ? true
    : refuse("conflict", "R-SLA-00", `No open timer "${done.rule}" on this incident.`);
}

function earliestOf(timer: SlaTimer, rule: TimerRule | undefined): Date | null {
  if (rule?.notBefore === undefined || timer.anchorAt === null) return null;
  return after(timer.anchorAt, rule.notBefore);
}
