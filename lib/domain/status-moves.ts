import { type IncidentStatus, incidentStatuses, workingStatuses } from "./incident-status";
import type { Severity } from "./severity";

/** What the rules on status need to know of an incident. */
export type StatusFacts = {
  id: string;
  status: IncidentStatus;
  severity: Severity;
  startedAt: Date;
  resolvedAt: Date | null;
  /** When its review was published; null before. */
  reviewPublishedAt: Date | null;
  /** Whether its policy asks for a published review before it is closed. */
  reviewRequired: boolean;
  /** Whether its policy asks for verified hotfixes before it is resolved. */
  verificationRequired: boolean;
  /** Hotfixes that are deployed and not yet verified. */
  unverifiedHotfixes: number;
};

/** `reopen` starts the clocks again, `resolve` stops them; `merge` and `cancel` end the incident for good. */
export type StatusMoveKind = "forward" | "back" | "resolve" | "reopen" | "close" | "merge" | "cancel";

const order: readonly IncidentStatus[] = workingStatuses;

/** The kind of a move, or null where the status does not allow it. */
export function kindOf(from: IncidentStatus, to: IncidentStatus): StatusMoveKind | null {
  const here = order.indexOf(from);
  const there = order.indexOf(to);
  if (from === "closed") return to === "investigating" ? "reopen" : null;
  if (here < 0 || from === to) return null;
  if (to === "merged") return "merge";
  if (to === "cancelled") return "cancel";
  if (to === "closed") return from === "resolved" ? "close" : null;
  if (from === "resolved") return "reopen";
  if (to === "resolved") return "resolve";
  return there > here ? "forward" : "back";
}

/** Why a note must be given with this move, or null where none is needed. */
export function noteWanted(facts: StatusFacts, kind: StatusMoveKind): string | null {
  switch (kind) {
    case "back":
      return "A step back asks why: give a note.";
    case "reopen":
      return "Re-opening asks for a reason: give a note.";
    case "cancel":
      return "A cancelled incident asks for a reason: give a note.";
    case "resolve":
      return facts.verificationRequired && facts.unverifiedHotfixes > 0
        ? "A deployed hotfix is not verified yet: verify it, or give a reason for resolving all the same."
        : null;
    default:
      return null;
  }
}

/** Why a move is not possible yet, or null. */
export function blocked(facts: StatusFacts, kind: StatusMoveKind): string | null {
  const unreviewed = kind === "close" && facts.reviewRequired && facts.reviewPublishedAt === null;
  return unreviewed ? `A ${facts.severity} is closed only once its review is published.` : null;
}

/** A status that the incident could move to now; `blocked` says what is missing first. */
export type StatusMove = {
  to: IncidentStatus;
  kind: StatusMoveKind;
  needsNote: boolean;
  blocked: string | null;
};

/** The moves that the present status allows, for buttons (R-INC-10). */
export function allowedStatusMoves(facts: StatusFacts): StatusMove[] {
  return incidentStatuses.flatMap((to) => {
    const kind = kindOf(facts.status, to);
    if (kind === null) return [];
    return [{ to, kind, needsNote: noteWanted(facts, kind) !== null, blocked: blocked(facts, kind) }];
  });
}
