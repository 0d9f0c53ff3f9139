import type { RecordFacts } from "../consistency-facts";
import type { KeyMoment } from "../timeline-entry";

const none = { hotfixes: 0, rollbacks: 0, bypasses: 0, breachedDeadlines: 0, approvals: 0, actionItems: 0 };

/** One moment of the day 2024-01-15: its clock, its text, and what it is. Its id is its clock. */
export type SceneEntry = readonly [clock: string, text: string, keyMoment?: KeyMoment];

export const clockOn = (clock: string) => new Date(`2024-01-15T${clock}Z`);

/** The facts of an incident that consists of these entries: it starts with the first and ends with the last. */
export function factsOf(scene: readonly SceneEntry[], more: Partial<RecordFacts> = {}): RecordFacts {
  const entries = scene.map(([clock, text, keyMoment]) => ({
    id: clock,
    at: clockOn(clock),
    text,
    keyMoment: keyMoment ?? null,
  }));
  const marked = (moment: KeyMoment) => entries.find(({ keyMoment }) => keyMoment === moment)?.at ?? null;
  return {
    startedAt: entries[0]?.at ?? clockOn("00:00"),
    detectedAt: marked("detected"),
    acknowledgedAt: null,
    deployedAt: marked("fix_deployed"),
    resolvedAt: marked("restored"),
    entries,
    counts: none,
    paymentsFailingPercent: null,
    ...more,
  };
}

/** The timeline of the resolution notice for a P0 incident. */
export const noticeScene: readonly SceneEntry[] = [
  ["14:30", "Issue detected", "detected"],
  ["14:45", "Root cause identified", "cause_identified"],
  ["15:20", "Fix deployed", "fix_deployed"],
  ["15:35", "Full functionality restored", "restored"],
];

/** The timeline of the report template, for the same day. */
export const reportScene: readonly SceneEntry[] = [
  ["14:30", "Issue detected via monitoring alert", "detected"],
  ["14:35", "Incident team assembled", "assembled"],
  ["14:45", "Root cause identified", "cause_identified"],
  ["15:00", "Fix developed and tested", "fix_developed"],
  ["15:20", "Fix deployed to production", "fix_deployed"],
  ["15:45", "Issue confirmed resolved", "restored"],
];
