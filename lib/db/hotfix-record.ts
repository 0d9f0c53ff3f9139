import { z } from "zod";
import type { Hotfix, Roster } from "@/lib/domain/hotfix";
import type { ResponsePolicy, SeverityPolicy } from "@/lib/domain/policy";
import type { Tx } from "./client";
import type { Incident } from "./generated/client";
import { policyOfVersion } from "./policy-store";
import { notFound } from "./refused";
import {
  asApprovalRole,
  asCheckKey,
  asCheckResult,
  asDecision,
  asEnvironment,
  asHotfixState,
  asOrgRole,
  asRollbackMethod,
  asSeverity,
} from "./row-words";

/**
 * All rows of a hotfix but the texts of its diffs; null where there is none. One statement after the other: a transaction has one
 * connection, which does one thing at a time.
 */
async function readRows(tx: Tx, id: string) {
  const row = await tx.hotfix.findUnique({ where: { id } });
  if (row === null) return null;
  const where = { hotfixId: id };
  const inOrder = { where, orderBy: { id: "asc" } } as const;
  const attempt = { select: { id: true, number: true } } as const;
  const numbered = { where, omit: { diff: true }, orderBy: { number: "asc" } } as const;
  const stages = { rollback: { hotfixId: id } };
  return {
    ...row,
    revisions: await tx.hotfixRevision.findMany(numbered),
    steps: await tx.hotfixStep.findMany({ where }),
    checks: await tx.hotfixCheck.findMany({ where }),
    plan: await tx.rollbackPlan.findUnique({ where }),
    answers: await tx.warningAnswer.findMany({ where }),
    requests: await tx.approvalRequest.findMany(inOrder),
    decisions: await tx.approvalDecision.findMany(inOrder),
    verbals: await tx.verbalApproval.findMany(inOrder),
    deployments: await tx.deployment.findMany(inOrder),
    verifications: await tx.verification.findMany(inOrder),
    rollbacks: await tx.rollback.findMany(inOrder),
    stages: await tx.rollbackStage.findMany({ where: stages }),
    previous: row.previousId
      ? await tx.hotfix.findUnique({ where: { id: row.previousId }, ...attempt })
      : null,
    next: await tx.hotfix.findFirst({ where: { previousId: id }, orderBy: { number: "desc" }, ...attempt }),
  };
}

export type HotfixRows = NonNullable<Awaited<ReturnType<typeof readRows>>>;

const warnings = z.array(z.object({ key: z.string(), message: z.string(), paths: z.array(z.string()) }));
export type StoredWarning = z.output<typeof warnings>[number];

/** The warnings that are stored with a revision; another shape is corruption and throws. */
export function storedWarnings(stored: unknown): StoredWarning[] {
  return warnings.parse(stored);
}

/** A hotfix as its rules know it, with its rows, the people in it, and what the policy demands at the incident's level. */
export type HotfixRecord = {
  rows: HotfixRows;
  hotfix: Hotfix;
  roster: Roster;
  policy: ResponsePolicy;
  level: SeverityPolicy;
};

/** Reads a hotfix in a constant number of statements; `also` are people whose roles are asked about beside those in it. */
export async function readHotfixRecord(
  tx: Tx,
  incident: Pick<Incident, "id" | "severity" | "policyVersion">,
  hotfixId: string,
  also: readonly string[] = [],
): Promise<HotfixRecord> {
  const rows = await readRows(tx, hotfixId);
  if (rows === null || rows.incidentId !== incident.id) throw notFound("hotfix");
  const [roster, policy] = [
    await readRoster(tx, [...peopleIn(rows), ...also]),
    await policyOfVersion(tx, incident.policyVersion),
  ];
  return {
    rows,
    hotfix: hotfixOf(rows),
    roster,
    policy,
    level: policy.severities[asSeverity(incident.severity)],
  };
}

/** People by id, with their roles in the organisation. */
export async function readRoster(tx: Tx, ids: readonly string[]): Promise<Roster> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, roles: true, disabledAt: true },
  });
  return new Map(
    users.map(({ id, name, roles, disabledAt }) => [
      id,
      { name, roles: roles.map(asOrgRole), disabled: disabledAt !== null },
    ]),
  );
}

function peopleIn(rows: HotfixRows): string[] {
  const ids = [
    rows.authorId,
    rows.openedById,
    ...rows.revisions.flatMap((row) => [row.committerId, row.pusherId, row.recordedById]),
    ...[...rows.steps, ...rows.checks, ...rows.answers, ...rows.verifications].map(({ byId }) => byId),
    rows.plan?.ownerId,
    rows.plan?.byId,
    ...rows.requests.map(({ requestedById }) => requestedById),
    ...rows.decisions.map(({ byId }) => byId),
    ...rows.verbals.flatMap((row) => [row.approverId, row.witnessId]),
    ...rows.deployments.map(({ startedById }) => startedById),
    ...rows.rollbacks.map(({ startedById }) => startedById),
    ...rows.stages.map(({ byId }) => byId),
  ];
  return ids.filter((id) => id !== null && id !== undefined);
}

/** The rows as the rules know them. */
export function hotfixOf(rows: HotfixRows): Hotfix {
  const current = rows.revisions.find(({ id }) => id === rows.revisionId) ?? null;
  return {
    id: rows.id,
    number: rows.number,
    state: asHotfixState(rows.state),
    authorId: rows.authorId,
    round: rows.round,
    asked: rows.asked,
    revision: current && { ...current, warnings: storedWarnings(current.warnings) },
    decisions: rows.decisions.map(({ decision, ...row }) => ({
      ...row,
      role: asApprovalRole(row.role),
      word: asDecision(decision),
    })),
    verbals: rows.verbals.map((row) => ({ ...row, role: asApprovalRole(row.role) })),
    checks: rows.checks.map(({ key, result, reason }) => ({
      key: asCheckKey(key),
      result: asCheckResult(result),
      reason,
    })),
    plan: rows.plan && { ...rows.plan, method: asRollbackMethod(rows.plan.method) },
    answered: rows.answers.filter(({ revisionId }) => revisionId === rows.revisionId).map(({ key }) => key),
    begun: rows.steps.some(({ state }) => state !== "open"),
    deploying: rows.deployments
      .filter(({ state }) => state === "deploying")
      .map(({ environment }) => asEnvironment(environment)),
  };
}
