import { z } from "zod";
import { checkKeys } from "@/lib/domain/check-keys";
import { checkResults } from "@/lib/domain/check-result";
import {
  decisionWords,
  environments,
  hotfixStates,
  pullRequestStates,
  stepStates,
} from "@/lib/domain/hotfix-words";
import { workflowKeys } from "@/lib/domain/hotfix-workflow";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { incidentRoles } from "@/lib/domain/roles";
import { rollbackReasons, rollbackStages } from "@/lib/domain/rollback";
import { rollbackMethods } from "@/lib/domain/rollback-commands";
import { severities } from "@/lib/domain/severity";
import { id, instantOut, personRef } from "./primitives";

export const approvalRole = z.enum([...incidentRoles, "reviewer"]);
const text = z.string();
const maybe = z.string().nullable();
const who = personRef.nullable();

const filledCommand = z.object({ text, unset: z.array(text) });

const stepView = z.object({
  key: text,
  purpose: text,
  detail: z.array(text),
  commands: z.array(filledCommand),
  expected: text,
  irreversible: maybe,
  production: z.boolean(),
  /** Why it may not be done yet; null where it may. */
  locked: maybe,
  state: z.enum(stepStates),
  note: maybe,
  by: who,
  at: instantOut.nullable(),
});

export const scopeSummary = z.object({
  files: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  directories: z.array(text),
  generatedLeftOut: z.number().int(),
  testsTouched: z.boolean(),
});

export const warningView = z.object({
  key: text,
  message: text,
  paths: z.array(text),
  answer: z.object({ text, by: who, at: instantOut }).nullable(),
});

export const revisionView = z.object({
  id,
  number: z.number().int(),
  commit: maybe,
  tree: maybe,
  message: maybe,
  contentHash: text,
  committer: who,
  pusher: who,
  recordedBy: who,
  recordedAt: instantOut,
  scope: scopeSummary.nullable(),
  hasDiff: z.boolean(),
});

const checkView = z.object({
  key: z.enum(checkKeys),
  label: text,
  group: z.enum(["automated", "manual", "staging"]),
  required: z.boolean(),
  result: z.enum(checkResults).nullable(),
  reason: maybe,
  evidence: maybe,
  by: who,
  /** `token` where a machine reported it. */
  via: z.enum(["person", "token", "product"]).nullable(),
  at: instantOut.nullable(),
  revision: z.number().int().nullable(),
  /** Whether it was made on an earlier revision than the present one. */
  earlier: z.boolean(),
});

const planView = z.object({
  method: z.enum(rollbackMethods),
  commands: text,
  owner: personRef,
  tested: z.boolean(),
  by: who,
  at: instantOut,
  remarks: z.array(z.object({ line: z.number().int(), message: text, blocks: z.boolean() })),
});

export const decisionView = z.object({
  id,
  role: approvalRole,
  roleLabel: text,
  decision: z.enum(decisionWords),
  comment: maybe,
  by: personRef,
  heldRoles: z.array(text),
  revisionId: id,
  revision: z.number().int(),
  commit: maybe,
  contentHash: text,
  severity: z.enum(severities),
  policyVersion: z.number().int(),
  verbalId: id.nullable(),
  at: instantOut,
  /** Whether it is an approval that counts now; `void` says why it does not any more. */
  counts: z.boolean(),
  void: maybe,
});

const slotView = z.object({
  role: approvalRole,
  label: text,
  approval: decisionView.nullable(),
  against: z.array(decisionView),
});

export const verbalView = z.object({
  id,
  role: approvalRole,
  roleLabel: text,
  approver: personRef,
  witness: personRef,
  channel: text,
  words: text,
  spokenAt: instantOut,
  recordedAt: instantOut,
  revision: z.number().int(),
  confirmed: z.boolean().nullable(),
  answeredAt: instantOut.nullable(),
  confirmBy: instantOut.nullable(),
});

const missingView = z.object({ key: text, label: text, remedy: text });

export const gateView = z.object({ open: z.boolean(), missing: z.array(missingView) });

export const deploymentView = z.object({
  id,
  hotfixId: id,
  environment: z.enum(environments),
  state: z.enum(["deploying", "succeeded", "failed"]),
  revision: z.number().int(),
  commit: maybe,
  startedBy: who,
  startedAt: instantOut,
  finishedAt: instantOut.nullable(),
  bypass: z.object({ reason: text, missing: z.array(missingView) }).nullable(),
});

export const verificationView = z.object({
  id,
  confirmed: z.boolean(),
  notes: text,
  secondaryEffects: maybe,
  by: who,
  at: instantOut,
});

const stageView = z.object({
  stage: z.enum(rollbackStages),
  notes: maybe,
  by: who,
  startedAt: instantOut,
  endedAt: instantOut.nullable(),
});

export const rollbackView = z.object({
  id,
  hotfixId: id,
  reason: z.enum(rollbackReasons),
  method: z.enum(rollbackMethods),
  stage: z.enum(rollbackStages),
  startedBy: who,
  startedAt: instantOut,
  doneAt: instantOut.nullable(),
  stages: z.array(stageView),
});

/** What a list shows of a hotfix. */
export const hotfixRow = z.object({
  id,
  number: z.number().int(),
  title: text,
  workflow: z.enum(workflowKeys),
  state: z.enum(hotfixStates),
  author: personRef,
  openedAt: instantOut,
  deployedAt: instantOut.nullable(),
  bypassed: z.boolean(),
});

const attempt = z.object({ id, number: z.number().int() });

/** A hotfix with everything that its screens show, and what the caller may do. */
export const hotfixView = hotfixRow.extend({
  incident: z.object({
    id,
    key: text,
    title: text,
    severity: z.enum(severities),
    status: z.enum(incidentStatuses),
    impact: maybe,
    usersAffected: maybe,
    private: z.boolean(),
    drill: z.boolean(),
    fixDueAt: instantOut.nullable(),
    policyVersion: z.number().int(),
  }),
  openedBy: who,
  currentVersion: maybe,
  nextVersion: maybe,
  branch: maybe,
  tag: maybe,
  flag: maybe,
  repository: maybe,
  facts: z.record(text, text),
  pullRequest: maybe,
  pullRequestState: z.enum(pullRequestStates).nullable(),
  previous: attempt.nullable(),
  next: attempt.nullable(),
  endedReason: maybe,
  workflowLabel: text,
  workflowDescription: text,
  steps: z.array(stepView),
  revision: revisionView.nullable(),
  revisions: z.array(revisionView),
  warnings: z.array(warningView),
  checks: z.array(checkView),
  rollbackPlan: planView.nullable(),
  proposedRollback: z.record(z.enum(rollbackMethods), z.array(filledCommand)),
  asked: z.object({ at: instantOut, by: who, roles: z.array(approvalRole) }).nullable(),
  approvals: z.array(slotView),
  decisions: z.array(decisionView),
  verbalApprovals: z.array(verbalView),
  deployments: z.array(deploymentView),
  verifications: z.array(verificationView),
  rollbacks: z.array(rollbackView),
  gate: gateView,
  level: z.object({
    label: text,
    verbalApproval: z.boolean(),
    bypassAllowed: z.boolean(),
    skippableChecks: z.boolean(),
    scopeBudget: z.object({ files: z.number(), lines: z.number(), directories: z.number() }),
  }),
  /** In which roles the caller may decide now, and why not in the others that the level asks for. */
  deciding: z.array(z.object({ role: approvalRole, label: text, refused: maybe })),
  allowed: z.array(text),
  version: z.number().int(),
  serverNow: instantOut,
});
