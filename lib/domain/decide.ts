import { holdsRole, isDisputed, latestWords, partIn } from "./approval";
import { type GateLevel, unanswered } from "./gate";
import type { Hotfix, Revision } from "./hotfix";
import { type ApprovalRole, type DecisionWord, hotfixStateLabels, isUnderWay } from "./hotfix-words";
import { type Refusal, refuse } from "./refusal";
import { approvalRoleLabel } from "./role-labels";
import type { OrgRole } from "./roles";

/** Which revision a decision names: its commit, or its id for what has none. */
export type NamedRevision = { commit?: string | undefined; revisionId?: string | undefined };

export type DecisionInput = NamedRevision & {
  role: ApprovalRole;
  decision: DecisionWord;
  comment: string | null;
};

type Decider = { userId: string; roles: readonly OrgRole[] };

/**
 * Whether somebody may decide so, now, on this revision (R-APR-01 to 06): answers the revision that the decision is bound to. That they
 * may decide in the role at all is for the permission table to say.
 */
export function decide(
  hotfix: Hotfix,
  input: DecisionInput,
  by: Decider,
  level: GateLevel,
): Revision | Refusal {
  const { role, decision } = input;
  return (
    roleRefused(role, level) ??
    stateRefused(hotfix) ??
    partRefused(hotfix, role, by) ??
    (decision === "withdrawn"
      ? withdrawalRefused(hotfix, role, by.userId)
      : wordRefused(hotfix, input, by.userId)) ??
    namedRevision(hotfix, input)
  );
}

/** The present revision where the decision names it; a conflict that carries it where it names another. */
export function namedRevision(
  { revision }: Pick<Hotfix, "revision">,
  named: NamedRevision,
): Revision | Refusal {
  if (revision === null) {
    return refuse("conflict", "R-APR-03", "There is no revision to decide on yet.");
  }
  if (named.commit === undefined && named.revisionId === undefined) {
    const path = revision.commit === null ? "revisionId" : "commit";
    const message = "name the revision that you have seen";
    return refuse("invalid", "R-APR-03", `${path}: ${message}.`, { errors: [{ path, message }] });
  }
  const right =
    (named.commit === undefined || named.commit === revision.commit) &&
    (named.revisionId === undefined || named.revisionId === revision.id);
  if (right) return revision;
  const { id, number, commit } = revision;
  return refuse(
    "conflict",
    "R-APR-03",
    "This is not the current revision: it was changed since you looked. Read what is new and decide again.",
    { current: { revisionId: id, number, commit } },
  );
}

/** A level asks certain roles and no others. */
export function roleRefused(role: ApprovalRole, { approverRoles, label }: GateLevel): Refusal | null {
  if (approverRoles.includes(role)) return null;
  const asked = approverRoles.map(approvalRoleLabel).join(" and ");
  return refuse(
    "conflict",
    "R-APR-01",
    `${label} asks for: ${asked}. Nobody decides as ${approvalRoleLabel(role)}.`,
  );
}

/** Decisions are made before the deployment, never in it or after it. */
export function stateRefused({ state }: Pick<Hotfix, "state">): Refusal | null {
  if (isUnderWay(state)) return null;
  const now = hotfixStateLabels[state].toLowerCase();
  return refuse("conflict", "R-APR-05", `The hotfix is ${now}: decisions are made before that.`);
}

/** Who wrote, committed or pushed it never approves it; who approves holds the role in the organisation (R-APR-02). */
export function partRefused(hotfix: Hotfix, role: ApprovalRole, by: Decider): Refusal | null {
  const part = partIn(hotfix, by.userId);
  if (part !== null) {
    return refuse(
      "forbidden",
      "R-APR-02",
      `The ${part} of a hotfix does not decide on it. Ask somebody else.`,
    );
  }
  if (holdsRole(by.roles, role)) return null;
  const label = approvalRoleLabel(role);
  return refuse("forbidden", "R-APR-02", `Deciding as ${label} needs that role in the whole organisation.`);
}

function wordRefused(
  hotfix: Hotfix,
  { role, decision, comment }: DecisionInput,
  userId: string,
): Refusal | null {
  if (decision !== "approved") {
    if (comment !== null) return null;
    const message = "say why, so that the author knows what to do";
    return refuse("invalid", "R-APR-05", `comment: ${message}.`, { errors: [{ path: "comment", message }] });
  }
  return approvalRefused(hotfix, role, userId);
}

/** What stands in the way of an approval, given in writing or by word of mouth: the person's other approval, unanswered warnings. */
export function approvalRefused(hotfix: Hotfix, role: ApprovalRole, userId: string): Refusal | null {
  const other = otherRoleRefused(hotfix, role, userId);
  if (other !== null) return other;
  const open = unanswered(hotfix);
  if (open.length === 0) return null;
  return refuse("conflict", "R-FIX-05", "Warnings are to be answered before an approval.", {
    errors: open.map(({ key, message }) => ({ path: `warnings.${key}`, message })),
  });
}

/** Two slots are filled by two people: who approved in another role does not approve in this one (R-APR-02). */
export function otherRoleRefused(hotfix: Hotfix, role: ApprovalRole, userId: string): Refusal | null {
  const other = latestWords(hotfix).find(
    (one) => one.byId === userId && one.word === "approved" && one.role !== role && !isDisputed(hotfix, one),
  );
  if (other === undefined) return null;
  const label = approvalRoleLabel(other.role);
  return refuse(
    "conflict",
    "R-APR-02",
    `Two different people approve: this person did already, as ${label}.`,
  );
}

function withdrawalRefused(hotfix: Hotfix, role: ApprovalRole, userId: string): Refusal | null {
  const own = latestWords(hotfix).find((word) => word.byId === userId && word.role === role);
  if (own !== undefined && own.word !== "withdrawn") return null;
  return refuse("conflict", "R-APR-05", `You have no decision as ${approvalRoleLabel(role)} to withdraw.`);
}
