import type { IncidentRole } from "./roles";
import type { Severity } from "./severity";

export const timerAnchors = ["started", "declared", "deployed", "resolved", "given"] as const;
export type TimerAnchor = (typeof timerAnchors)[number];

export const timerStates = ["running", "met", "met_late", "breached", "cancelled"] as const;
export type TimerState = (typeof timerStates)[number];

/** A timer rule of the policy (R-SLA-00). All durations are ISO-8601; `due` null means the moment is given later. */
export type TimerRule = {
  rule: string;
  label: string;
  anchor: TimerAnchor;
  due: string | null;
  repeat?: string;
  remind?: string;
  grace?: string;
  notBefore?: string;
  warnAt?: number[];
  automatic: boolean;
  notify: IncidentRole[];
  /** Of the review's rule: only one with a root cause that somebody wrote settles it (R-SLA-13). */
  rootCause?: boolean;
};

/** The rule of an action item's date: a clock of what follows an incident, not of the incident itself (R-SLA-18). */
export const actionItemRule = "action_item";

/**
 * A rule armed for one incident. `anchorAt` and `dueAt` stay null until the anchor has happened or the moment is given.
 * One (rule, round) pair exists at most once on an incident.
 */
export type SlaTimer = {
  id: string;
  rule: string;
  label: string;
  severity: Severity;
  anchor: TimerAnchor;
  state: TimerState;
  automatic: boolean;
  /** The moment that the deadline counts from; for a later round of a repeating rule, when the last one was satisfied. */
  anchorAt: Date | null;
  dueAt: Date | null;
  /**
   * The moment at which an unmet timer counts as breached: due + grace, or due + remind where due is at once.
   * Null while waiting, and on retrospective incidents, whose timers are judged only when they are settled (R-INC-13).
   */
  breachAt: Date | null;
  /** When the breach was recorded as having happened (equals the `breachAt` of then); survives a late settlement. */
  breachedAt: Date | null;
  /** 0 for the first of a rule, counting up with each repetition and each re-opening. */
  round: number;
  /** When what was asked for was done; null for running, breached and cancelled timers. */
  settledAt: Date | null;
  /** Id of the timeline event that settled it. */
  settledBy: string | null;
  /** From the rule: shares of the time at which to warn, how often to nag (ISO-8601), whom to tell. */
  warnAt: number[];
  remind: string | null;
  notify: IncidentRole[];
  /** The one person whom it concerns, in place of its roles; null where roles do. */
  personId: string | null;
  /** The largest share warned of so far; 0 before the first. */
  warned: number;
  /** The due moment that was told of: another one, after a correction, is told anew. */
  toldDueAt: Date | null;
  /** The moment of the latest reminder told. */
  remindedAt: Date | null;
  /** When the engine has to look at it next; written with the row, null when nothing more comes by itself. */
  nextAt: Date | null;
};

/** Whether something is still to be done: running, or breached and not settled since. */
export function isOpen(timer: SlaTimer): boolean {
  return timer.state === "running" || timer.state === "breached";
}

type Judged = Pick<SlaTimer, "state" | "automatic" | "breachAt">;

/** The state as of `now`: a running timer that a person must settle reads `breached` from its breach moment on (R-SLA-19). */
export function effectiveState(timer: Judged, now: Date): TimerState {
  return breachesBy(timer, now) ? "breached" : timer.state;
}

/** Whether a running timer has breached by `now` without the product having a say in it; automatic ones fire instead. */
export function breachesBy(timer: Judged, now: Date): boolean {
  return timer.state === "running" && !timer.automatic && timer.breachAt !== null && timer.breachAt <= now;
}
