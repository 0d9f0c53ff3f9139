import type { ActionItemState, ActionItemType, Priority, ReviewSection, ReviewState } from "./review-words";
import type { Severity } from "./severity";
import type { KeyMoment } from "./timeline-entry";

/** An entry of the timeline that a statement rests on. */
export type CitedEntry = { id: string; at: string };

/**
 * A review as it leaves the product: everything that its readers see, complete in itself. All moments are ISO-8601 UTC; `sections` hold
 * Markdown as people wrote it, every other text is plain. A publication keeps one as it was.
 */
export type ReviewDocument = {
  incident: {
    id: string;
    key: string;
    title: string;
    severity: Severity;
    services: string[];
    startedAt: string;
    detectedAt: string | null;
    acknowledgedAt: string | null;
    deployedAt: string | null;
    /** When it ended; null while it lasts. */
    resolvedAt: string | null;
    drill: boolean;
    private: boolean;
  };
  lead: string | null;
  state: ReviewState;
  sections: Record<ReviewSection, string>;
  /** The curated story in order. */
  timeline: { entryIds: string[]; at: string; text: string; keyMoment: KeyMoment | null }[];
  /** The lengths between key moments, in milliseconds. */
  intervals: { from: string; to: string; ms: number }[];
  /** What departed from the policy, for ever on record: breached deadlines, bypasses, denied or unconfirmed words, rollbacks, skipped checks. */
  exceptions: { text: string; entryId: string | null }[];
  factors: { label: string; note: string | null; entries: CitedEntry[] }[];
  /** The tree of whys in reading order; the root has depth 0. */
  whys: { text: string; depth: number; entries: CitedEntry[] }[];
  actionItems: {
    id: string;
    title: string;
    owner: string | null;
    /** A day, such as 2026-11-30. */
    dueOn: string | null;
    successCriterion: string | null;
    type: ActionItemType | null;
    priority: Priority;
    state: ActionItemState;
    evidence: string | null;
  }[];
  learning: { question: string; answer: string }[];
  /** Each publication, the first one first; later ones are amendments with their reason. */
  publications: { number: number; at: string; by: string; note: string | null }[];
};
