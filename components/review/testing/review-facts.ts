import type { ReviewLine, ReviewView } from "../review-view";

const day = "2026-01-15T";

/** The facts of an incident on 15 January 2026 that lasted from 14:30 to 15:35 UTC. */
export const facts: ReviewView["facts"] = {
  startedAt: `${day}14:30:00.000Z`,
  detectedAt: null,
  acknowledgedAt: null,
  deployedAt: null,
  resolvedAt: `${day}15:35:00.000Z`,
  counts: { hotfixes: 1, rollbacks: 0, bypasses: 0, breachedDeadlines: 0, approvals: 0, actionItems: 0 },
  paymentsFailingPercent: null,
};

/** A line of its timeline that nobody curated, at a clock of that day. */
export function line(entryId: string, clock: string, text: string): ReviewLine {
  return {
    ...{ entryId, at: `${day}${clock}:00.000Z`, text, said: text, own: text },
    ...{ reworded: false, kept: true, keyMoment: null, system: false, merged: [], version: 0 },
  };
}
