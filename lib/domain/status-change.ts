import type { IncidentStatus } from "./incident-status";
import { type Refusal, refuse } from "./refusal";
import {
  allowedStatusMoves,
  blocked,
  kindOf,
  noteWanted,
  type StatusFacts,
  type StatusMoveKind,
} from "./status-moves";

/** A move that the rules allow: where to, of what kind, when it happened, and what goes with it. */
export type StatusChange = {
  from: IncidentStatus;
  to: IncidentStatus;
  kind: StatusMoveKind;
  at: Date;
  note: string | null;
  mergedIntoId: string | null;
};

export type StatusRequest = {
  note?: string | null | undefined;
  /** When it happened; now when absent. */
  at?: Date | null | undefined;
  mergedIntoId?: string | null | undefined;
};

function invalid(path: string, detail: string): Refusal {
  return refuse("invalid", "R-INC-10", detail, { errors: [{ path, message: detail }] });
}

function illegal(facts: StatusFacts, to: IncidentStatus): Refusal {
  const { status } = facts;
  if (status === to) return refuse("conflict", "R-INC-10", `The incident is ${status} already.`);
  const moves = allowedStatusMoves(facts).map((move) => move.to);
  const detail =
    moves.length === 0
      ? `A ${status} incident stays ${status}.`
      : `From ${status} an incident moves to ${moves.join(", ")}, not to ${to}.`;
  return refuse("conflict", "R-INC-10", detail);
}

/** Why the moment of a move cannot be, or null: it lies in the future, before the start, or before the resolution that it follows. */
function wrongMoment(facts: StatusFacts, kind: StatusMoveKind, at: Date, now: Date): Refusal | null {
  if (at > now) return invalid("at", "A move cannot have happened in the future.");
  if (at < facts.startedAt) return invalid("at", "A move cannot have happened before the incident started.");
  const follows = kind === "reopen" || kind === "close";
  if (follows && facts.resolvedAt !== null && at < facts.resolvedAt) {
    return invalid("at", "This cannot have happened before the incident was resolved.");
  }
  return null;
}

/**
 * Moves an incident to another status (R-INC-10): freely among the working ones, out of `resolved` as a re-opening, out of
 * `closed` to `investigating` only; `merged` and `cancelled` are for good. An illegal move is a conflict that names the allowed ones;
 * a missing note or target and an impossible moment are invalid input.
 */
export function changeStatus(
  facts: StatusFacts,
  to: IncidentStatus,
  request: StatusRequest,
  now: Date,
): StatusChange | Refusal {
  const kind = kindOf(facts.status, to);
  if (kind === null) return illegal(facts, to);
  const obstacle = blocked(facts, kind);
  if (obstacle !== null) return refuse("conflict", "R-INC-10", obstacle);
  const note = request.note?.trim() || null;
  const wanted = noteWanted(facts, kind);
  if (wanted !== null && note === null) {
    return kind === "resolve" ? refuse("conflict", "R-INC-10", wanted) : invalid("note", wanted);
  }
  const mergedIntoId = request.mergedIntoId ?? null;
  if (kind === "merge" && mergedIntoId === null)
    return invalid("mergedIntoId", "Say which incident it is merged into.");
  if (kind === "merge" && mergedIntoId === facts.id) {
    return invalid("mergedIntoId", "An incident cannot be merged into itself.");
  }
  if (kind !== "merge" && mergedIntoId !== null) {
    return invalid("mergedIntoId", "Only a merged incident names another one.");
  }
  const at = request.at ?? now;
  return wrongMoment(facts, kind, at, now) ?? { from: facts.status, to, kind, at, note, mergedIntoId };
}
