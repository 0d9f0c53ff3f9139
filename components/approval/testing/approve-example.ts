import type {
  ApprovalRole,
  ApproveCheck,
  ApproveDecision,
  ApproveRevision,
  ApproveVerbal,
  ApproveView,
} from "@/components/approval/approve-view";
import { approvalRoleLabel } from "@/lib/domain/role-labels";

const at = "2026-01-15T14:30:00.000Z";
export const person = (name: string) => ({ id: `id-of-${name}`, name });

export function revision(number: number, fields: Partial<ApproveRevision> = {}): ApproveRevision {
  return {
    id: `revision-${number}`,
    number,
    commit: String(number).repeat(40),
    tree: null,
    message: null,
    contentHash: `hash-${number}`,
    committer: null,
    pusher: null,
    recordedBy: person("Artur"),
    recordedAt: at,
    scope: null,
    hasDiff: false,
    ...fields,
  };
}

export function check(key: ApproveCheck["key"], fields: Partial<ApproveCheck> = {}): ApproveCheck {
  return {
    key,
    label: key,
    group: "automated",
    required: true,
    result: null,
    reason: null,
    evidence: null,
    by: null,
    via: null,
    at: null,
    revision: null,
    earlier: false,
    ...fields,
  };
}

let decisions = 0;

/** A decision on revision 1 that counts, as far as it is an approval. */
export function decision(
  name: string,
  role: ApprovalRole,
  word: ApproveDecision["decision"] = "approved",
  fields: Partial<ApproveDecision> = {},
): ApproveDecision {
  decisions += 1;
  return {
    id: `decision-${decisions}`,
    role,
    roleLabel: approvalRoleLabel(role),
    decision: word,
    comment: null,
    by: person(name),
    heldRoles: [role],
    revisionId: "revision-1",
    revision: 1,
    commit: "1".repeat(40),
    contentHash: "hash-1",
    severity: "P0",
    policyVersion: 1,
    verbalId: null,
    at,
    counts: word === "approved",
    void: null,
    ...fields,
  };
}

export function verbal(name: string, role: ApprovalRole, fields: Partial<ApproveVerbal> = {}): ApproveVerbal {
  return {
    id: `verbal-of-${name}`,
    role,
    roleLabel: approvalRoleLabel(role),
    approver: person(name),
    witness: person("Cora"),
    channel: "phone",
    words: "Go ahead",
    spokenAt: at,
    recordedAt: at,
    revision: 1,
    confirmed: null,
    answeredAt: null,
    confirmBy: null,
    ...fields,
  };
}

export type Deciding = ApproveView["deciding"][number];

export function mayDecide(role: ApprovalRole, refused: string | null = null): Deciding {
  return { role, label: approvalRoleLabel(role), refused };
}

const slot = (role: ApprovalRole, given: readonly ApproveDecision[]): ApproveView["approvals"][number] => {
  const words = given.filter((word) => word.role === role && word.void === null);
  return {
    role,
    label: approvalRoleLabel(role),
    approval: words.find((word) => word.decision === "approved") ?? null,
    against: words.filter((word) => word.decision === "rejected" || word.decision === "changes_requested"),
  };
};

/** A P0 hotfix by Artur that awaits approval of revision 1; its slots follow from the decisions. */
export function approveView(fields: Partial<ApproveView> = {}): ApproveView {
  const given = fields.decisions ?? [];
  return {
    id: "hotfix-1",
    number: 1,
    title: "Raise the pool limit",
    workflow: "git_flow",
    state: "awaiting_approval",
    author: person("Artur"),
    openedAt: at,
    deployedAt: null,
    bypassed: false,
    incident: {
      id: "incident-1",
      key: "INC-2026-001",
      title: "Checkout answers 500",
      severity: "P0",
      status: "fixing",
      impact: null,
      usersAffected: null,
      private: false,
      drill: false,
      fixDueAt: null,
      policyVersion: 1,
    },
    openedBy: person("Artur"),
    currentVersion: null,
    nextVersion: null,
    branch: null,
    tag: null,
    flag: null,
    repository: null,
    facts: {},
    pullRequest: null,
    pullRequestState: null,
    previous: null,
    next: null,
    endedReason: null,
    workflowLabel: "Git Flow",
    workflowDescription: "",
    steps: [],
    revision: revision(1),
    revisions: [revision(1)],
    warnings: [],
    checks: [],
    rollbackPlan: null,
    proposedRollback: { git_revert: [], rollout_undo: [], load_balancer: [], feature_flag: [] },
    asked: { at, by: person("Artur"), roles: ["engineering_lead", "on_call_manager"] },
    approvals: [slot("engineering_lead", given), slot("on_call_manager", given)],
    decisions: [],
    verbalApprovals: [],
    deployments: [],
    verifications: [],
    rollbacks: [],
    gate: { open: false, missing: [] },
    level: {
      label: "P0 Critical",
      verbalApproval: true,
      bypassAllowed: true,
      skippableChecks: true,
      scopeBudget: { files: 10, lines: 200, directories: 3 },
    },
    deciding: [],
    allowed: [],
    version: 1,
    serverNow: at,
    ...fields,
  };
}
