import type { z } from "zod";
import type { hotfixRow, hotfixView } from "@/lib/contracts/hotfix-view";
import type { Actor } from "@/lib/domain/actor";
import { approvalSlots, decideAction } from "@/lib/domain/approval";
import { checkGroups, checkLabels } from "@/lib/domain/check-result";
import { otherRoleRefused, partRefused, stateRefused } from "@/lib/domain/decide";
import { gateOf, warningsOf } from "@/lib/domain/gate";
import { stateOf } from "@/lib/domain/hotfix-state";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import { fillSteps } from "@/lib/domain/hotfix-workflow";
import { allowedActions, can, type Standing } from "@/lib/domain/permissions";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { rollbackCommands, type rollbackMethods } from "@/lib/domain/rollback-commands";
import { rollbackRemarks } from "@/lib/domain/rollback-remarks";
import type { SlaTimer } from "@/lib/domain/timer";
import { fixRule } from "@/lib/domain/timers-resolve";
import type { Incident } from "../generated/client";
import { commandFacts, ownFacts, workflowOf } from "../hotfix-facts";
import { type HotfixRecord, storedWarnings } from "../hotfix-record";
import {
  asApprovalRole,
  asCheckResult,
  asIncidentStatus,
  asPullRequestState,
  asRollbackMethod,
  asSeverity,
  asStepState,
  asWorkflow,
} from "../row-words";
import {
  decisionViewOf,
  deploymentViewOf,
  personIn,
  revisionNumber,
  revisionViewOf,
  rollbackViewOf,
  verbalViewOf,
  verificationViewOf,
  whoIn,
} from "./hotfix-parts";

export type HotfixView = z.output<typeof hotfixView>;
export type HotfixRow = z.output<typeof hotfixRow>;

/** The incident around a hotfix, as its screens show it, and what the viewer is to it. */
export type HotfixFrame = { row: Incident; timers: readonly SlaTimer[]; standing: Standing };

/** A hotfix with everything that its screens show (JSON-ready), and what the viewer may do. */
export function hotfixViewOf(record: HotfixRecord, frame: HotfixFrame, viewer: Actor, now: Date): HotfixView {
  const { rows, hotfix, roster, level } = record;
  const facts = commandFacts(rows);
  const workflow = workflowOf(record.policy, rows.workflow);
  const current = rows.revisions.find(({ id }) => id === rows.revisionId);
  return {
    ...rowOf(record),
    incident: incidentOf(frame),
    openedBy: whoIn(roster, rows.openedById),
    currentVersion: rows.currentVersion,
    nextVersion: facts.version ?? null,
    branch: facts.branch ?? null,
    tag: facts.tag ?? null,
    flag: rows.flag,
    repository: rows.repository,
    facts: ownFacts(rows),
    pullRequest: rows.pullRequest,
    pullRequestState: rows.pullRequestState === null ? null : asPullRequestState(rows.pullRequestState),
    previous: rows.previous,
    next: rows.next,
    endedReason: rows.endedReason,
    workflowLabel: workflow.label,
    workflowDescription: workflow.description,
    steps: stepsOf(record),
    revision: current === undefined ? null : revisionViewOf(current, roster),
    revisions: rows.revisions.map((row) => revisionViewOf(row, roster)),
    warnings: warningViews(record),
    checks: checksOf(record),
    rollbackPlan: planOf(record),
    proposedRollback: proposals(record),
    asked: askedOf(record),
    approvals: approvalSlots(hotfix, level.approverRoles, roster).map((slot) => ({
      role: slot.role,
      label: slot.label,
      approval: slot.approval && decisionViewOf(slot.approval, record),
      against: slot.against.map((decision) => decisionViewOf(decision, record)),
    })),
    decisions: hotfix.decisions.map((decision) => decisionViewOf(decision, record)),
    verbalApprovals: rows.verbals.map((row) => verbalViewOf(row, record, confirmBy(row.timerId, frame))),
    deployments: rows.deployments.map((row) => deploymentViewOf(row, record)),
    verifications: rows.verifications.map((row) => verificationViewOf(row, record)),
    rollbacks: rows.rollbacks.map((row) => rollbackViewOf(row, record)),
    gate: gateOf(hotfix, level, roster),
    level: {
      label: level.label,
      verbalApproval: level.verbalApproval,
      bypassAllowed: level.bypassAllowed,
      skippableChecks: level.skippableChecks,
      scopeBudget: level.scopeBudget,
    },
    deciding: decidingOf(record, frame, viewer),
    allowed: allowedActions(viewer, frame.standing),
    version: rows.version,
    serverNow: now.toISOString(),
  };
}

/** What a list shows of a hotfix. */
export function rowOf({ rows, hotfix, roster, level }: HotfixRecord): HotfixRow {
  return {
    id: rows.id,
    number: rows.number,
    title: rows.title,
    workflow: asWorkflow(rows.workflow),
    state: stateOf(hotfix, level.approverRoles, roster),
    author: personIn(roster, rows.authorId),
    openedAt: rows.openedAt.toISOString(),
    deployedAt: rows.deployedAt?.toISOString() ?? null,
    bypassed: rows.deployments.some(({ bypassReason }) => bypassReason !== null),
  };
}

function incidentOf({ row, timers }: HotfixFrame): HotfixView["incident"] {
  const { id, key, title, impact, usersAffected, drill, policyVersion } = row;
  const fix = timers.filter(({ rule, state }) => rule === fixRule && state !== "cancelled").at(-1);
  return {
    ...{ id, key, title, impact, usersAffected, drill, policyVersion },
    severity: asSeverity(row.severity),
    status: asIncidentStatus(row.status),
    private: row.private,
    fixDueAt: fix && fix.settledAt === null ? (fix.dueAt?.toISOString() ?? null) : null,
  };
}

function confirmBy(timerId: string | null, { timers }: HotfixFrame): Date | null {
  return timers.find(({ id }) => id === timerId)?.dueAt ?? null;
}

function stepsOf(record: HotfixRecord): HotfixView["steps"] {
  const { rows, hotfix, roster, level } = record;
  const gate = gateOf(hotfix, level, roster);
  const locked =
    gate.open || !isUnderWay(hotfix.state) ? null : "Locked until the gate is open: see what is missing.";
  return fillSteps(workflowOf(record.policy, rows.workflow), commandFacts(rows)).map((step) => {
    const row = rows.steps.find(({ key }) => key === step.key);
    return {
      ...step,
      locked: step.production ? locked : null,
      state: row === undefined ? ("open" as const) : asStepState(row.state),
      note: row?.note ?? null,
      by: whoIn(roster, row?.byId ?? null),
      at: row?.at.toISOString() ?? null,
    };
  });
}

function warningViews({ rows, hotfix, roster }: HotfixRecord): HotfixView["warnings"] {
  const stored = rows.revisions.find(({ id }) => id === rows.revisionId);
  const paths = new Map(
    storedWarnings(stored?.warnings ?? []).map((warning) => [warning.key, warning.paths]),
  );
  return warningsOf(hotfix).map(({ key, message }) => {
    const answer = rows.answers.find((row) => row.key === key && row.revisionId === rows.revisionId);
    return {
      key,
      message,
      paths: paths.get(key) ?? [],
      answer: answer
        ? { text: answer.text, by: whoIn(roster, answer.byId), at: answer.at.toISOString() }
        : null,
    };
  });
}

const vias = ["person", "token", "product"] as const;

function checksOf({ rows, roster, level }: HotfixRecord): HotfixView["checks"] {
  return checkGroups.flatMap((group) =>
    group.checks.map((key) => {
      const row = rows.checks.find((check) => check.key === key);
      return {
        key,
        label: checkLabels[key],
        group: group.key,
        required: level.requiredChecks.includes(key),
        result: row ? asCheckResult(row.result) : null,
        reason: row?.reason ?? null,
        evidence: row?.evidence ?? null,
        by: whoIn(roster, row?.byId ?? null),
        via: vias.find((via) => via === row?.via) ?? null,
        at: row?.at.toISOString() ?? null,
        revision: row?.revisionId ? revisionNumber(rows, row.revisionId) : null,
        earlier: row !== undefined && row.revisionId !== null && row.revisionId !== rows.revisionId,
      };
    }),
  );
}

function planOf({ rows, roster }: HotfixRecord): HotfixView["rollbackPlan"] {
  const { plan } = rows;
  if (plan === null) return null;
  return {
    method: asRollbackMethod(plan.method),
    commands: plan.commands,
    owner: personIn(roster, plan.ownerId),
    tested: plan.tested,
    by: whoIn(roster, plan.byId),
    at: plan.at.toISOString(),
    remarks: rollbackRemarks(plan.commands),
  };
}

function proposals({ rows }: HotfixRecord): HotfixView["proposedRollback"] {
  const facts = commandFacts(rows);
  const of = (method: (typeof rollbackMethods)[number]) =>
    rollbackCommands(method, asWorkflow(rows.workflow), facts);
  return {
    git_revert: of("git_revert"),
    rollout_undo: of("rollout_undo"),
    load_balancer: of("load_balancer"),
    feature_flag: of("feature_flag"),
  };
}

function askedOf({ rows, hotfix, roster }: HotfixRecord): HotfixView["asked"] {
  const request = rows.requests.filter(({ round }) => round === rows.round).at(-1);
  if (request === undefined || !hotfix.asked) return null;
  return {
    at: request.at.toISOString(),
    by: whoIn(roster, request.requestedById),
    roles: request.roles.map(asApprovalRole),
  };
}

/** In which of the roles asked for the viewer may decide, and what bars them from the others that they hold. */
function decidingOf(
  { hotfix, level }: HotfixRecord,
  { standing }: HotfixFrame,
  viewer: Actor,
): HotfixView["deciding"] {
  if (viewer.kind !== "person" || hotfix.revision === null) return [];
  return level.approverRoles.flatMap((role) => {
    const action = decideAction(role);
    if (action === null || !can(viewer, action, standing)) return [];
    const refused =
      stateRefused(hotfix) ??
      partRefused(hotfix, role, viewer) ??
      otherRoleRefused(hotfix, role, viewer.userId);
    return [{ role, label: approvalRoleLabel(role), refused: refused?.detail ?? null }];
  });
}
