import { z } from "zod";
import {
  type decisionView,
  type deploymentView,
  gateView,
  type revisionView,
  type rollbackView,
  scopeSummary,
  type verbalView,
  type verificationView,
} from "@/lib/contracts/hotfix-view";
import { voidBecause } from "@/lib/domain/decision-standing";
import type { Decision, Roster } from "@/lib/domain/hotfix";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { rollbackStages } from "@/lib/domain/rollback";
import type { HotfixRecord, HotfixRows } from "../hotfix-record";
import {
  asApprovalRole,
  asEnvironment,
  asRollbackMethod,
  asRollbackReason,
  asRollbackStage,
  asSeverity,
} from "../row-words";

export type DecisionView = z.output<typeof decisionView>;
export type DeploymentView = z.output<typeof deploymentView>;
export type RevisionView = z.output<typeof revisionView>;
export type RollbackView = z.output<typeof rollbackView>;
export type VerbalView = z.output<typeof verbalView>;
export type VerificationView = z.output<typeof verificationView>;

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const missing = gateView.shape.missing;
const deploymentState = z.enum(["deploying", "succeeded", "failed"]);

/** A person as others see them; one that the roster does not know keeps their id. */
export function personIn(roster: Roster, id: string): { id: string; name: string } {
  return { id, name: roster.get(id)?.name ?? "" };
}

/** The same where nobody is named: the product. */
export function whoIn(roster: Roster, id: string | null): { id: string; name: string } | null {
  return id === null ? null : personIn(roster, id);
}

export function revisionViewOf(row: HotfixRows["revisions"][number], roster: Roster): RevisionView {
  const { id, number, commit, tree, message, contentHash } = row;
  return {
    ...{ id, number, commit, tree, message, contentHash },
    committer: whoIn(roster, row.committerId),
    pusher: whoIn(roster, row.pusherId),
    recordedBy: whoIn(roster, row.recordedById),
    recordedAt: row.recordedAt.toISOString(),
    scope: row.scope === null ? null : scopeSummary.parse(row.scope),
    hasDiff: row.scope !== null,
  };
}

export function revisionNumber({ revisions }: HotfixRows, id: string): number {
  return revisions.find((revision) => revision.id === id)?.number ?? 0;
}

export function decisionViewOf(decision: Decision, { rows, hotfix, roster }: HotfixRecord): DecisionView {
  const row = rows.decisions.find(({ id }) => id === decision.id);
  if (row === undefined) throw new Error(`decision ${decision.id} has no row`);
  const because = voidBecause(hotfix, decision, roster);
  return {
    id: row.id,
    role: decision.role,
    roleLabel: approvalRoleLabel(decision.role),
    decision: decision.word,
    comment: row.comment,
    by: personIn(roster, row.byId),
    heldRoles: row.heldRoles,
    revisionId: row.revisionId,
    revision: revisionNumber(rows, row.revisionId),
    commit: row.commit,
    contentHash: row.contentHash,
    severity: asSeverity(row.severity),
    policyVersion: row.policyVersion,
    verbalId: row.verbalId,
    at: row.at.toISOString(),
    counts: decision.word === "approved" && because === null,
    void: because,
  };
}

export function verbalViewOf(
  row: HotfixRows["verbals"][number],
  { rows, roster }: HotfixRecord,
  confirmBy: Date | null,
): VerbalView {
  const role = asApprovalRole(row.role);
  const { id, channel, words, confirmed } = row;
  return {
    ...{ id, role, channel, words, confirmed },
    roleLabel: approvalRoleLabel(role),
    approver: personIn(roster, row.approverId),
    witness: personIn(roster, row.witnessId),
    spokenAt: row.spokenAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    revision: revisionNumber(rows, row.revisionId),
    answeredAt: iso(row.answeredAt),
    confirmBy: iso(confirmBy),
  };
}

export function deploymentViewOf(
  row: HotfixRows["deployments"][number],
  { rows, roster }: HotfixRecord,
): DeploymentView {
  return {
    id: row.id,
    hotfixId: rows.id,
    environment: asEnvironment(row.environment),
    state: deploymentState.parse(row.state),
    revision: revisionNumber(rows, row.revisionId),
    commit: row.commit,
    startedBy: whoIn(roster, row.startedById),
    startedAt: row.startedAt.toISOString(),
    finishedAt: iso(row.finishedAt),
    bypass:
      row.bypassReason === null ? null : { reason: row.bypassReason, missing: missing.parse(row.bypassed) },
  };
}

export function verificationViewOf(
  row: HotfixRows["verifications"][number],
  { roster }: HotfixRecord,
): VerificationView {
  const { id, confirmed, notes, secondaryEffects } = row;
  return { id, confirmed, notes, secondaryEffects, by: whoIn(roster, row.byId), at: row.at.toISOString() };
}

export function rollbackViewOf(
  row: HotfixRows["rollbacks"][number],
  { rows, roster }: HotfixRecord,
): RollbackView {
  return {
    id: row.id,
    hotfixId: rows.id,
    reason: asRollbackReason(row.reason),
    method: asRollbackMethod(row.method),
    stage: asRollbackStage(row.stage),
    startedBy: whoIn(roster, row.startedById),
    startedAt: row.startedAt.toISOString(),
    doneAt: iso(row.doneAt),
    stages: rollbackStages.flatMap((stage) =>
      rows.stages
        .filter((one) => one.rollbackId === row.id && one.stage === stage)
        .map(({ notes, byId, startedAt, endedAt }) => ({
          stage,
          notes,
          by: whoIn(roster, byId),
          startedAt: startedAt.toISOString(),
          endedAt: iso(endedAt),
        })),
    ),
  };
}
