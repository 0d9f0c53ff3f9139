import { z } from "zod";
import { checkKeys } from "@/lib/domain/check-keys";
import { checkResults } from "@/lib/domain/check-result";
import type { HotfixEventPayloads } from "@/lib/domain/hotfix-event";
import { decisionWords, environments, stepStates } from "@/lib/domain/hotfix-words";
import { workflowKeys } from "@/lib/domain/hotfix-workflow";
import { incidentRoles } from "@/lib/domain/roles";
import { rollbackReasons, rollbackStages } from "@/lib/domain/rollback";
import { rollbackMethods } from "@/lib/domain/rollback-commands";

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int();
const of = { hotfixId: text, hotfix: count };
const role = z.enum([...incidentRoles, "reviewer"]);
const environment = z.enum(environments);
const stage = z.enum(rollbackStages);
const reason = z.enum(rollbackReasons);
const revision = { revision: count, commit: maybe };
const approval = { ...of, role, ...revision };
const spoken = { ...approval, verbalId: text.optional() };

/** The payload of each type of event about hotfixes, as it stands in the database. */
export const hotfixPayloads: { [T in keyof HotfixEventPayloads]: z.ZodType<HotfixEventPayloads[T]> } = {
  "hotfix.opened": z.object({
    ...of,
    title: text,
    workflow: z.enum(workflowKeys),
    authorId: text,
    previous: count.nullable(),
  }),
  "hotfix.edited": z.object({ ...of, changes: z.record(text, z.object({ from: maybe, to: maybe })) }),
  "hotfix.abandoned": z.object({ ...of, reason: text }),
  "hotfix.revised": z.object({
    ...of,
    ...revision,
    files: count.nullable(),
    added: count.nullable(),
    removed: count.nullable(),
    warnings: z.array(text),
    voided: count,
  }),
  "hotfix.warning_answered": z.object({ ...of, key: text, warning: text, answer: text }),
  "hotfix.step_marked": z.object({
    ...of,
    step: text,
    purpose: text,
    state: z.enum(stepStates),
    note: maybe,
  }),
  "hotfix.check_reported": z.object({
    ...of,
    check: z.enum(checkKeys),
    result: z.enum(checkResults),
    reason: maybe,
  }),
  "hotfix.rollback_planned": z.object({
    ...of,
    method: z.enum(rollbackMethods),
    ownerId: text,
    tested: z.boolean(),
  }),
  "approval.requested": z.object({ ...of, ...revision, roles: z.array(role) }),
  "approval.decided": z.object({ ...approval, decision: z.enum(decisionWords), comment: maybe }),
  "approval.spoken": z.object({ ...spoken, approverId: text, channel: text, words: text, spokenAt: text }),
  "approval.spoken_answered": z.object({ ...spoken, confirmed: z.boolean() }),
  "approval.voided": z.object({ ...of, decisions: count, reason: z.literal("severity changed") }),
  "hotfix.deploying": z.object({
    ...of,
    ...revision,
    environment,
    bypass: z.object({ reason: text, missing: z.array(text) }).nullable(),
  }),
  "hotfix.deployment_failed": z.object({ ...of, environment }),
  "hotfix.staged": z.object({ ...of, revision: count }),
  "hotfix.deployed": z.object({ ...of, ...revision, bypassed: z.boolean() }),
  "hotfix.verified": z.object({ ...of, confirmed: z.boolean(), notes: text, secondaryEffects: maybe }),
  "rollback.started": z.object({ ...of, reason, method: z.enum(rollbackMethods) }),
  "rollback.stage_reached": z.object({ ...of, stage: stage.exclude(["done"]), minutes: count }),
  "rollback.noted": z.object({ ...of, stage, notes: text }),
  "rollback.done": z.object({ ...of, reason, minutes: count }),
};
