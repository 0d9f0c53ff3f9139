import { z } from "zod";
import { keyMoments, timelineKinds } from "@/lib/domain/timeline-entry";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instant, instantOut, listOf, page, personRef, prose, timeZone } from "./primitives";

const body = prose(20_000);

export const entryInput = z.strictObject({
  body,
  occurredAt: instant.optional(),
  kind: z.enum(timelineKinds).optional(),
  rationale: clearable(5_000).optional(),
  keyMoment: z.enum(keyMoments).nullish(),
});

export const entryPatch = z.strictObject({
  body: body.optional(),
  occurredAt: instant.optional(),
  kind: z.enum(timelineKinds).optional(),
  rationale: clearable(5_000).optional(),
  keyMoment: z.enum(keyMoments).nullable().optional(),
  hidden: z.boolean().optional(),
  version: z.number().int().min(1).optional(),
});

/** An entry: a person's note, or what the product recorded (then `body` is its sentence and `payload` its facts). */
export const entryView = z.object({
  id,
  incidentId: id,
  type: z.string(),
  body: z.string(),
  kind: z.enum(timelineKinds).nullable(),
  rationale: z.string().nullable(),
  keyMoment: z.enum(keyMoments).nullable(),
  occurredAt: instantOut,
  recordedAt: instantOut,
  author: personRef.nullable(),
  hidden: z.boolean(),
  version: z.number().int(),
  payload: z.record(z.string(), z.unknown()),
  editable: z.boolean(),
});

/** An entry that something else points to: its first line, and who wrote it. */
export const citedEntry = z.object({ id, words: z.string(), author: personRef.nullable() });

export const entryVersionView = z.object({
  version: z.number().int(),
  body: z.string(),
  kind: z.enum(timelineKinds).nullable(),
  rationale: z.string().nullable(),
  keyMoment: z.enum(keyMoments).nullable(),
  occurredAt: instantOut,
  hidden: z.boolean(),
  replacedBy: personRef.nullable(),
  replacedAt: instantOut.nullable(),
});

export const importInput = z.strictObject({
  text: prose(1_000_000),
  timeZone: timeZone.default("UTC"),
  dryRun: z.boolean().default(false),
});

export const importView = z.object({
  format: z.enum(["markdown", "csv", "tsv"]),
  zone: z.string(),
  rows: z.array(
    z.object({
      line: z.number().int(),
      at: instantOut,
      body: z.string(),
      keyMoment: z.enum(keyMoments).nullable(),
      understood: z.string(),
    }),
  ),
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
  created: z.number().int(),
});

const entryRef = z.object({ entryId: z.string().max(64) });

export const listTimeline = operation({
  method: "GET",
  path: "/incidents/{id}/timeline",
  summary: "The incident's story, in the order in which it happened, or the newest first",
  scope: "read",
  params: incidentRef,
  query: z.strictObject({ ...page, order: z.enum(["oldest", "newest"]).default("oldest") }),
  answer: { status: 200, schema: listOf(entryView) },
});

export const addEntry = operation({
  method: "POST",
  path: "/incidents/{id}/timeline",
  summary: "Add an entry; `occurredAt` is when it happened",
  scope: "write",
  params: incidentRef,
  body: entryInput,
  answer: { status: 201, schema: entryView },
});

export const importTable = operation({
  method: "POST",
  path: "/incidents/{id}/timeline/imports",
  summary: "Turn a pasted Markdown, CSV or spreadsheet table into entries; `dryRun` only reads it",
  scope: "write",
  params: incidentRef,
  body: importInput,
  answer: { status: 201, schema: importView, also: [200] },
});

export const editEntry = operation({
  method: "PATCH",
  path: "/timeline/{entryId}",
  summary: "Edit, re-time, mark or unhide one's entry; `version` is the one that was read",
  scope: "write",
  params: entryRef,
  body: entryPatch,
  answer: { status: 200, schema: entryView },
});

export const hideEntry = operation({
  method: "DELETE",
  path: "/timeline/{entryId}",
  summary: "Hide an entry from the report; it stays readable",
  scope: "write",
  params: entryRef,
  query: z.strictObject({ version: z.coerce.number().int().min(1).exactOptional() }),
  body: z.strictObject({ version: z.number().int().min(1).exactOptional() }),
  bodyOptional: true,
  answer: { status: 200, schema: entryView },
});

export const listEntryVersions = operation({
  method: "GET",
  path: "/timeline/{entryId}/versions",
  summary: "The entry as it was before each edit, oldest first, and as it is",
  scope: "read",
  params: entryRef,
  answer: { status: 200, schema: z.object({ items: z.array(entryVersionView) }) },
});
