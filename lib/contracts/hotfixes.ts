import { z } from "zod";
import { checkKeys } from "@/lib/domain/check-keys";
import { checkResults } from "@/lib/domain/check-result";
import { hotfixStates, pullRequestStates, stepStates } from "@/lib/domain/hotfix-words";
import { placeholders, workflowKeys } from "@/lib/domain/hotfix-workflow";
import { rollbackMethods } from "@/lib/domain/rollback-commands";
import { hotfixRow, hotfixView, revisionView, warningView } from "./hotfix-view";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, line, prose, webAddress } from "./primitives";

/** A path parameter that names a hotfix by its id. */
export const hotfixRef = z.object({ id });

/** A Git object's whole name, in small letters. */
export const objectName = z
  .string()
  .regex(/^[0-9a-f]{40}$/i, "must be 40 hexadecimal digits")
  .toLowerCase();

const fields = {
  currentVersion: clearable(100).optional(),
  repository: clearable(500).optional(),
  flag: clearable(200).optional(),
  pullRequest: webAddress.nullable().optional(),
  pullRequestState: z.enum(pullRequestStates).nullable().optional(),
  /** Values that commands need and that cannot be derived, by placeholder. */
  facts: z.partialRecord(z.enum(placeholders), z.string().max(500)).optional(),
};

export const hotfixInput = z.strictObject({
  title: line(200),
  workflow: z.enum(workflowKeys).optional(),
  authorId: id.optional(),
  previousId: id.nullish(),
  ...fields,
});

export const hotfixPatch = z.strictObject({
  title: line(200).optional(),
  ...fields,
  version: z.number().int().min(1).optional(),
});

const answer = { status: 200, schema: hotfixView };

export const listHotfixes = operation({
  method: "GET",
  path: "/incidents/{id}/hotfixes",
  summary: "The hotfixes of an incident, in the order in which they were begun",
  scope: "read",
  params: incidentRef,
  answer: { status: 200, schema: z.object({ items: z.array(hotfixRow), nextCursor: z.string().nullable() }) },
});

export const openHotfix = operation({
  method: "POST",
  path: "/incidents/{id}/hotfixes",
  summary: "Begin a hotfix: its steps come with their commands filled in (R-FIX-01 to 03)",
  scope: "write",
  params: incidentRef,
  body: hotfixInput,
  answer: { status: 201, schema: hotfixView },
});

export const readHotfix = operation({
  method: "GET",
  path: "/hotfixes/{id}",
  summary: "One hotfix with its steps, checks, approvals and gate",
  scope: "read",
  params: hotfixRef,
  answer,
});

export const editHotfix = operation({
  method: "PATCH",
  path: "/hotfixes/{id}",
  summary: "Correct what the commands are filled in with; the author stays who they are",
  scope: "write",
  params: hotfixRef,
  body: hotfixPatch,
  answer,
});

export const abandonHotfix = operation({
  method: "POST",
  path: "/hotfixes/{id}/abandonment",
  summary: "Give a hotfix up before it was deployed, with the reason",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({ reason: prose(2_000) }),
  answer,
});

export const reviseHotfix = operation({
  method: "POST",
  path: "/hotfixes/{id}/revisions",
  summary:
    "Record what is to be deployed: earlier decisions are void, approval is asked for anew (R-APR-03, R-FIX-05)",
  scope: "checks",
  params: hotfixRef,
  body: z.strictObject({
    commit: objectName.optional(),
    tree: objectName.optional(),
    message: clearable(10_000).optional(),
    diff: z.string().max(900_000).optional(),
    committerId: id.nullish(),
    pusherId: id.nullish(),
  }),
  answer: {
    status: 201,
    schema: revisionView.extend({
      warnings: z.array(warningView),
      voided: z.number().int(),
      state: z.enum(hotfixStates),
    }),
  },
});

const diffLine = z.object({
  kind: z.enum(["context", "added", "removed"]),
  text: z.string(),
  oldLine: z.number().int().nullable(),
  newLine: z.number().int().nullable(),
});

const diffFile = z.object({
  path: z.string(),
  from: z.string().nullable(),
  change: z.enum(["added", "removed", "renamed", "changed"]),
  kind: z.enum([
    "source",
    "test",
    "lock",
    "migration",
    "configuration",
    "documentation",
    "generated",
    "binary",
  ]),
  added: z.number().int(),
  removed: z.number().int(),
  hunks: z.array(z.object({ header: z.string(), lines: z.array(diffLine) })),
});

export const readDiff = operation({
  method: "GET",
  path: "/hotfixes/{id}/revisions/{revisionId}/diff",
  summary: "What a revision changes, file by file",
  scope: "read",
  params: hotfixRef.extend({ revisionId: id }),
  answer: { status: 200, schema: z.object({ files: z.array(diffFile) }) },
});

export const answerWarning = operation({
  method: "PUT",
  path: "/hotfixes/{id}/warnings/{key}",
  summary: "Say why a warning about the present revision is acceptable (R-FIX-05)",
  scope: "write",
  params: hotfixRef.extend({ key: z.string().max(60) }),
  body: z.strictObject({ answer: prose(2_000) }),
  answer,
});

export const markStep = operation({
  method: "PUT",
  path: "/hotfixes/{id}/steps/{key}",
  summary: "Mark a step of the workflow; the one that changes production waits for the gate (R-FIX-02)",
  scope: "write",
  params: hotfixRef.extend({ key: z.string().max(60) }),
  body: z.strictObject({ state: z.enum(stepStates), note: clearable(2_000).optional() }),
  answer,
});

export const reportCheck = operation({
  method: "PUT",
  path: "/hotfixes/{id}/checks/{key}",
  summary: "Report the result of a check; a token limited to `checks` may (R-TST-01)",
  scope: "checks",
  params: hotfixRef.extend({ key: z.enum(checkKeys) }),
  body: z.strictObject({
    result: z.enum(checkResults),
    reason: clearable(2_000).optional(),
    evidence: clearable(5_000).optional(),
  }),
  answer,
});

export const planRollback = operation({
  method: "PUT",
  path: "/hotfixes/{id}/rollback-plan",
  summary: "Write down the way back (R-RBK-01); without commands those of the method are proposed",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({
    method: z.enum(rollbackMethods),
    commands: clearable(10_000).optional(),
    ownerId: id,
    tested: z.boolean(),
  }),
  answer,
});
