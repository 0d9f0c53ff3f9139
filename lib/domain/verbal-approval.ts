import { holdsRole } from "./approval";
import { claimedMoment } from "./claimed-moment";
import {
  approvalRefused,
  type NamedRevision,
  namedRevision,
  partRefused,
  roleRefused,
  stateRefused,
} from "./decide";
import type { GateLevel } from "./gate";
import type { Hotfix, Revision, Roster, VerbalApproval } from "./hotfix";
import type { ApprovalRole } from "./hotfix-words";
import { type Refusal, refuse } from "./refusal";
import { approvalRoleLabel } from "./role-labels";

export type VerbalInput = NamedRevision & { role: ApprovalRole; approverId: string; spokenAt: Date };

/**
 * Whether a witness may record an approval by word of mouth (R-APR-04): the level allows it, and witness, approver and author are three
 * people. Answers the revision that was approved and when it was said.
 */
export function witness(
  hotfix: Hotfix,
  input: VerbalInput,
  witnessId: string,
  level: GateLevel,
  roster: Roster,
  now: Date,
): { revision: Revision; spokenAt: Date } | Refusal {
  const { role, approverId } = input;
  if (!level.verbalApproval) {
    return refuse("conflict", "R-APR-04", `At ${level.label} approvals are given in writing, here.`);
  }
  const refused =
    roleRefused(role, level) ?? stateRefused(hotfix) ?? peopleRefused(hotfix, input, witnessId, roster);
  if (refused !== null) return refused;
  const revision = namedRevision(hotfix, input);
  if ("refused" in revision) return revision;
  const spokenAt = claimedMoment(input.spokenAt, now);
  if (spokenAt === null) return wrong("spokenAt", "lies in the future");
  return approvalRefused(hotfix, role, approverId) ?? { revision, spokenAt };
}

function peopleRefused(
  hotfix: Hotfix,
  { role, approverId }: VerbalInput,
  witnessId: string,
  roster: Roster,
): Refusal | null {
  if (approverId === witnessId) return wrong("approverId", "nobody is the witness of their own approval");
  if (hotfix.authorId === witnessId) {
    return refuse("forbidden", "R-APR-04", "The author of a hotfix is not the witness of its approval.");
  }
  const approver = roster.get(approverId);
  if (approver === undefined || approver.disabled) return wrong("approverId", "there is no such person");
  if (!holdsRole(approver.roles, role)) {
    return wrong("approverId", `${approver.name} is not ${approvalRoleLabel(role)} in the organisation`);
  }
  return partRefused(hotfix, role, { userId: approverId, roles: approver.roles });
}

function wrong(path: string, message: string): Refusal {
  return refuse("invalid", "R-APR-04", `${path}: ${message}.`, { errors: [{ path, message }] });
}

/** Whether this person may say that they did or did not give the approval: they alone, once. */
export function answerVerbal(verbal: VerbalApproval, byId: string): true | Refusal {
  if (verbal.approverId !== byId) {
    return refuse("forbidden", "R-APR-04", "Only the person who is said to have approved can say so.");
  }
  if (verbal.confirmed === null) return true;
  const said = verbal.confirmed ? "confirmed" : "denied";
  return refuse("conflict", "R-APR-04", `You have ${said} this approval already.`);
}
