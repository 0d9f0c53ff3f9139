import type {
  HotfixDecision,
  HotfixDeployment,
  HotfixMissing,
  HotfixRevision,
  HotfixView,
} from "../hotfix-view";

const at = "2026-03-14T14:30:00.000Z";
const rita = { id: "01890000-0000-7000-8000-00000000000a", name: "Rita Responder" };

export function missing(key: string, label = key): HotfixMissing {
  return { key, label, remedy: `Do ${key.split(".")[0]}.` };
}

export const revision: HotfixRevision = {
  id: "01890000-0000-7000-8000-000000000101",
  number: 1,
  commit: "a".repeat(40),
  tree: null,
  message: null,
  contentHash: "c".repeat(64),
  committer: rita,
  pusher: rita,
  recordedBy: rita,
  recordedAt: at,
  scope: null,
  hasDiff: false,
};

export const approval: HotfixDecision = {
  id: "01890000-0000-7000-8000-000000000201",
  role: "engineering_lead",
  roleLabel: "engineering lead",
  decision: "approved",
  comment: null,
  by: { id: "01890000-0000-7000-8000-00000000000b", name: "Ed Lead" },
  heldRoles: ["engineering_lead"],
  revisionId: revision.id,
  revision: 1,
  commit: revision.commit,
  contentHash: revision.contentHash,
  severity: "P1",
  policyVersion: 1,
  verbalId: null,
  at,
  counts: true,
  void: null,
};

export const production: HotfixDeployment = {
  id: "01890000-0000-7000-8000-000000000301",
  hotfixId: "01890000-0000-7000-8000-000000000001",
  environment: "production",
  state: "deploying",
  revision: 1,
  commit: revision.commit,
  startedBy: rita,
  startedAt: at,
  finishedAt: null,
  bypass: null,
};

/** A P1 hotfix as it was just begun: nothing recorded, everything missing. */
export function hotfixView(facts: Partial<HotfixView> = {}): HotfixView {
  const slot = (role: "engineering_lead" | "product_manager", label: string) => ({
    role,
    label,
    approval: null,
    against: [],
  });
  return {
    id: "01890000-0000-7000-8000-000000000001",
    number: 1,
    title: "Raise the pool limit",
    workflow: "git_flow",
    state: "draft",
    author: rita,
    openedAt: at,
    deployedAt: null,
    bypassed: false,
    incident: {
      id: "01890000-0000-7000-8000-000000000002",
      key: "INC-2026-001",
      title: "Checkout times out",
      severity: "P1",
      status: "fixing",
      impact: null,
      usersAffected: null,
      private: false,
      drill: false,
      fixDueAt: null,
      policyVersion: 1,
    },
    openedBy: rita,
    currentVersion: "1.2.3",
    nextVersion: "1.2.4",
    branch: "hotfix/raise-the-pool-limit",
    tag: "v1.2.4",
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
    revision: null,
    revisions: [],
    warnings: [],
    checks: [],
    rollbackPlan: null,
    proposedRollback: { git_revert: [], rollout_undo: [], load_balancer: [], feature_flag: [] },
    asked: null,
    approvals: [slot("engineering_lead", "engineering lead"), slot("product_manager", "product manager")],
    decisions: [],
    verbalApprovals: [],
    deployments: [],
    verifications: [],
    rollbacks: [],
    gate: { open: false, missing: [missing("revision")] },
    level: {
      label: "High",
      verbalApproval: false,
      bypassAllowed: false,
      skippableChecks: false,
      scopeBudget: { files: 10, lines: 250, directories: 3 },
    },
    deciding: [],
    allowed: [],
    version: 1,
    serverNow: at,
    ...facts,
  };
}
