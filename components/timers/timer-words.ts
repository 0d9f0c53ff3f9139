import { durationWords } from "@/lib/domain/duration";
import type { TimerAnchor, TimerState } from "@/lib/domain/timer";

/** What the screen knows of one timer; moments are ISO-8601. */
export type TimerFacts = {
  label: string;
  state: TimerState;
  anchor: TimerAnchor;
  anchorAt: string | null;
  dueAt: string | null;
  breachAt: string | null;
  settledAt: string | null;
  /** Milliseconds of the current round, for a rule that repeats; due − anchor when absent. */
  lengthMs?: number;
};

/** `breach` is late and unmet, `late` was met too late, `soon` is in its last quarter, `off` asks for nothing (any more). */
export type TimerTone = "calm" | "soon" | "breach" | "ok" | "late" | "off";

export type TimerReading = { words: string; tone: TimerTone };

const waiting: Record<TimerAnchor, string> = {
  started: "starts with the impact",
  declared: "starts when declared",
  deployed: "starts when deployed",
  resolved: "starts when resolved",
  given: "no date yet",
};
const soonAtMost = 6 * 3_600_000;

function moment(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/** The last quarter of a timer is soon, and never more than its last 6 h. */
function isSoon(left: number, length: number): boolean {
  return left <= Math.min(length / 4, soonAtMost);
}

function settledWords(timer: TimerFacts, settled: number | null): TimerReading {
  const anchor = moment(timer.anchorAt);
  const due = moment(timer.dueAt);
  if (timer.state === "met_late") {
    const late = settled !== null && due !== null ? settled - due : 0;
    return { words: late > 0 ? `met ${durationWords(late)} late` : "met late", tone: "late" };
  }
  const took = settled !== null && anchor !== null ? settled - anchor : -1;
  if (took < 0) return { words: "met", tone: "ok" };
  return { words: took < 1_000 ? "met at once" : `met in ${durationWords(took)}`, tone: "ok" };
}

function lateWords(due: number | null, now: number): TimerReading {
  if (due === null || now < due) return { words: "breached", tone: "breach" };
  return { words: `${durationWords(now - due)} late`, tone: "breach" };
}

function runningWords(timer: TimerFacts, now: number): TimerReading {
  const due = moment(timer.dueAt);
  if (due === null) {
    const started = timer.anchorAt !== null;
    return { words: started ? "no date yet" : waiting[timer.anchor], tone: "off" };
  }
  const left = due - now;
  if (left > 0) {
    const length = timer.lengthMs ?? due - (moment(timer.anchorAt) ?? now);
    return isSoon(left, length)
      ? { words: `due ${durationWords(left)}`, tone: "soon" }
      : { words: `in ${durationWords(left)}`, tone: "calm" };
  }
  const breach = moment(timer.breachAt);
  // An incident recorded afterwards: its deadlines are judged when they are settled, not before (R-INC-13).
  if (breach === null) return { words: "not done yet", tone: "off" };
  return now < breach || left === 0 ? { words: "due now", tone: "soon" } : lateWords(due, now);
}

/**
 * A timer in words with their tone at a moment (R-SLA-19): "in 2h 23m", "due 23m", "due now", "4m late", "met in 9m", "met 4m late",
 * "starts when resolved", "cancelled". A breach stays visible after it was made good.
 */
export function timerReading(timer: TimerFacts, now: number): TimerReading {
  if (timer.state === "cancelled") return { words: "cancelled", tone: "off" };
  const settled = moment(timer.settledAt);
  if (timer.state === "met" || timer.state === "met_late") return settledWords(timer, settled);
  if (timer.state === "breached") {
    return settled === null ? lateWords(moment(timer.dueAt), now) : { words: "breached", tone: "breach" };
  }
  return runningWords(timer, now);
}

/** How often the words of a timer can change, in milliseconds: by the second in the last two minutes around its due moment. */
export function timerStepMs(timer: TimerFacts, now: number): number {
  const due = moment(timer.dueAt);
  if (due === null || timer.settledAt !== null) return 60_000;
  return Math.abs(due - now) < 120_000 ? 1_000 : 10_000;
}
