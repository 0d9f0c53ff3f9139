import { decisionLabels } from "@/lib/domain/hotfix-words";
import type { ApprovalRole, ApproveDecision, ApproveRevision, ApproveView } from "./approve-view";

/** What the viewer said last about what is shown, unless they took it back; null where they have said nothing. */
export function standingOf({ decisions }: ApproveView, viewerId: string): ApproveDecision | null {
  const own = decisions.filter(({ by, void: gone }) => by.id === viewerId && gone === null);
  return own.findLast(({ decision }) => decision !== "withdrawn") ?? null;
}

/** A role in which the viewer may decide now; `filledBy` names who approved in it already. */
export type Seat = { role: ApprovalRole; label: string; filledBy: string | null };

/** The roles in which the viewer may decide now, the empty ones first. One person fills one of them (R-APR-02). */
export function seatsOf(view: ApproveView, viewerId: string): Seat[] {
  const standing = standingOf(view, viewerId);
  const seats = view.deciding
    .filter(({ role, refused }) => refused === null && (standing === null || standing.role === role))
    .map(({ role, label }) => {
      const slot = view.approvals.find((one) => one.role === role);
      return { role, label, filledBy: slot?.approval?.by.name ?? null };
    });
  return [
    ...seats.filter((seat) => seat.filledBy === null),
    ...seats.filter((seat) => seat.filledBy !== null),
  ];
}

/** The part in the hotfix that bars the viewer from deciding on it, as what they did (R-APR-02); null where none does. */
export function barredBy({ author, revision }: ApproveView, viewerId: string): string | null {
  if (author.id === viewerId) return "wrote";
  if (revision?.committer?.id === viewerId) return "committed";
  return revision?.pusher?.id === viewerId ? "pushed" : null;
}

/** What the viewer said about an earlier revision or at another severity, and has not said again. */
export type EarlierWord = { word: ApproveDecision; revision: ApproveRevision | null };

/** The viewer's last word where it no longer counts because the hotfix or its severity changed since (R-APR-03); null otherwise. */
export function earlierWord(view: ApproveView, viewerId: string): EarlierWord | null {
  const word = view.decisions.findLast(({ by }) => by.id === viewerId);
  if (word === undefined || word.void === null || word.decision === "withdrawn") return null;
  const changed = word.revisionId !== view.revision?.id || word.severity !== view.incident.severity;
  if (!changed) return null;
  return { word, revision: view.revisions.find(({ id }) => id === word.revisionId) ?? null };
}

/** What was decided on which revision, in words: `approved revision 1`, `asked for changes to revision 1`. */
export function saidWords({ decision, revision }: Pick<ApproveDecision, "decision" | "revision">): string {
  const to = decision === "changes_requested" ? " to" : "";
  return `${decisionLabels[decision]}${to} revision ${revision}`;
}

/** The warnings that are still to be answered before an approval (R-FIX-05). */
export function openWarnings({ warnings }: ApproveView) {
  return warnings.filter(({ answer }) => answer === null);
}
