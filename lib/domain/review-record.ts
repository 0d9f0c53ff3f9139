import type { HotfixState } from "./hotfix-words";
import type { Severity } from "./severity";
import type { KeyMoment, TimelineKind } from "./timeline-entry";
import type { SystemEvent } from "./timeline-event";
import type { TimerState } from "./timer";

/** What an entry is about: a person's note, or what the product recorded with its facts. */
export type RecordedFact = { type: "note"; kind: TimelineKind } | SystemEvent;

/** An entry of the timeline as a review reads it; `text` is how it reads, `by` who wrote or did it (null: the product). */
export type RecordEntry = {
  id: string;
  at: Date;
  recordedAt: Date;
  text: string;
  keyMoment: KeyMoment | null;
  by: { id: string; name: string } | null;
  fact: RecordedFact;
};

/** A deadline as a review reads it; `settledBy` is the entry that met it. */
export type RecordTimer = {
  id: string;
  rule: string;
  label: string;
  state: TimerState;
  automatic: boolean;
  dueAt: Date | null;
  breachedAt: Date | null;
  settledAt: Date | null;
  settledBy: string | null;
};

/** All that is on record of an incident, as its review starts from it (R-PIR-01). Entries in the order in which they happened, hidden ones left out. */
export type ReviewRecord = {
  incident: {
    id: string;
    key: string;
    title: string;
    severity: Severity;
    summary: string | null;
    impact: string | null;
    usersAffected: string | null;
    startedAt: Date;
    declaredAt: Date;
    detectedAt: Date | null;
    acknowledgedAt: Date | null;
    deployedAt: Date | null;
    resolvedAt: Date | null;
    retrospective: boolean;
    drill: boolean;
    private: boolean;
  };
  entries: readonly RecordEntry[];
  timers: readonly RecordTimer[];
  hotfixes: readonly { id: string; number: number; title: string; state: HotfixState }[];
};

/** The visible entry that holds a key moment. */
export function holderOf(entries: readonly RecordEntry[], moment: KeyMoment): RecordEntry | null {
  return entries.find(({ keyMoment }) => keyMoment === moment) ?? null;
}
