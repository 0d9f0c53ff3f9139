import type { Decision, Hotfix, Roster } from "./hotfix";
import { type ApprovalRole, decisionLabels } from "./hotfix-words";
import { type Action, can } from "./permissions";
import { approvalRoleLabel } from "./role-labels";
import type { OrgRole } from "./roles";

/** How one role's approval of the present revision stands (R-APR-01). */
export type ApprovalSlot = {
  role: ApprovalRole;
  label: string;
  /** The decision that fills it; null while none does. */
  approval: Decision | null;
  /** What speaks against it now: the latest word of people who hold the role. */
  against: readonly Decision[];
};

const decideActions: Partial<Record<ApprovalRole, Action>> = {
  engineering_lead: "hotfix.decide_engineering_lead",
  on_call_manager: "hotfix.decide_on_call_manager",
  product_manager: "hotfix.decide_product_manager",
  reviewer: "hotfix.review",
};

/** The row of the permission table that a decision in this role asks for; null for a role that nobody decides in. */
export function decideAction(role: ApprovalRole): Action | null {
  return decideActions[role] ?? null;
}

/** Whether these roles in the organisation give the right to fill the slot: a role on the incident alone never does (R-APR-02). */
export function holdsRole(roles: readonly OrgRole[], role: ApprovalRole): boolean {
  if (role !== "reviewer") return roles.includes(role);
  const person = { kind: "person" as const, userId: "", name: "", timeZone: "UTC", sessionId: null };
  return can({ ...person, tokenId: null, scopes: null, roles }, "hotfix.review");
}

/** Which part somebody has in the hotfix that bars them from approving it (R-APR-02); null where none does. */
export function partIn(hotfix: Pick<Hotfix, "authorId" | "revision">, userId: string): string | null {
  if (hotfix.authorId === userId) return "author";
  if (hotfix.revision?.committerId === userId) return "committer";
  return hotfix.revision?.pusherId === userId ? "last pusher" : null;
}

/** The latest word of each person in each role, in the present round. */
export function latestWords({ decisions, round }: Pick<Hotfix, "decisions" | "round">): Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.round === round) latest.set(`${decision.role} ${decision.byId}`, decision);
  }
  return [...latest.values()];
}

function mayFill(hotfix: Hotfix, decision: Decision, roster: Roster): boolean {
  const person = roster.get(decision.byId);
  if (person === undefined || person.disabled || !holdsRole(person.roles, decision.role)) return false;
  return partIn(hotfix, decision.byId) === null;
}

/** Whether the giver of a verbal approval says that they did not give it (R-APR-04). */
export function isDisputed(hotfix: Pick<Hotfix, "verbals">, { verbalId }: Decision): boolean {
  return (
    verbalId !== null && hotfix.verbals.some(({ id, confirmed }) => id === verbalId && confirmed === false)
  );
}

/** Whether a decision is an approval that counts now: the latest word of somebody who may approve and still holds the role. */
function counts(hotfix: Hotfix, decision: Decision, roster: Roster): boolean {
  return decision.word === "approved" && !isDisputed(hotfix, decision) && mayFill(hotfix, decision, roster);
}

/**
 * The slots of a level, filled by different people wherever that is possible (R-APR-01, R-APR-02): one person with two roles fills one.
 */
export function approvalSlots(
  hotfix: Hotfix,
  roles: readonly ApprovalRole[],
  roster: Roster,
): ApprovalSlot[] {
  const words = latestWords(hotfix);
  const approvals = words.filter((word) => counts(hotfix, word, roster));
  const filled = bestFilling(roles, approvals);
  return roles.map((role) => ({
    role,
    label: approvalRoleLabel(role),
    approval: filled.get(role) ?? null,
    against: words.filter(
      (word) =>
        word.role === role &&
        (word.word === "rejected" || word.word === "changes_requested") &&
        mayFill(hotfix, word, roster),
    ),
  }));
}

/** Gives as many roles as possible an approval each, no person twice. */
function bestFilling(
  roles: readonly ApprovalRole[],
  approvals: readonly Decision[],
): Map<ApprovalRole, Decision> {
  const [role, ...rest] = roles;
  if (role === undefined) return new Map();
  let best = bestFilling(rest, approvals);
  for (const approval of approvals.filter((candidate) => candidate.role === role)) {
    const others = bestFilling(
      rest,
      approvals.filter(({ byId }) => byId !== approval.byId),
    );
    if (others.size + 1 > best.size) best = new Map([[role, approval], ...others]);
  }
  return best;
}

/** Whether every slot has its approval and nobody who may fill one speaks against it. */
export function isFullyApproved(slots: readonly ApprovalSlot[]): boolean {
  return (
    slots.length > 0 && slots.every(({ approval, against }) => approval !== null && against.length === 0)
  );
}

/** Who said what against a slot, in words. */
export function againstWords(slot: ApprovalSlot, roster: Roster): string {
  return slot.against
    .map(({ byId, word }) => `${roster.get(byId)?.name ?? "Somebody"} ${decisionLabels[word]}`)
    .join(", ");
}
