import { z } from "zod";
import { actionItemStates, actionItemTypes, priorities } from "@/lib/domain/review-words";
import { severities } from "@/lib/domain/severity";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instantOut, line, listOf, page, personRef } from "./primitives";

/** A day, such as 2026-11-30. */
const day = z.iso
  .date({ error: "must be a day such as 2026-11-30" })
  .refine((text) => text >= "1970-01-01" && text < "2200-01-01", "must lie between 1970 and 2200");

/** What is to be done so that it does not happen again, by whom, by when, and how one sees that it is done (R-PIR-04). */
export const actionItemView = z.object({
  id,
  incident: z.object({
    id,
    key: z.string(),
    title: z.string(),
    severity: z.enum(severities),
    private: z.boolean(),
  }),
  title: z.string(),
  owner: personRef.nullable(),
  ownerId: id.nullable(),
  dueOn: z.string().nullable(),
  successCriterion: z.string().nullable(),
  type: z.enum(actionItemTypes).nullable(),
  priority: z.enum(priorities),
  state: z.enum(actionItemStates),
  evidence: z.string().nullable(),
  entryId: id.nullable(),
  /** The end of the day on which it is due, in its owner's time zone; null without owner or date. */
  dueAt: instantOut.nullable(),
  overdue: z.boolean(),
  endedAt: instantOut.nullable(),
  createdBy: personRef.nullable(),
  createdAt: instantOut,
  version: z.number().int(),
  /** Whether the caller may change it. */
  editable: z.boolean(),
});

const facts = {
  title: line(300),
  ownerId: id.nullable(),
  dueOn: day.nullable(),
  successCriterion: clearable(2_000),
  type: z.enum(actionItemTypes).nullable(),
  priority: z.enum(priorities),
};
const flag = z.enum(["1", "0", "true", "false"]).transform((text) => text === "1" || text === "true");

const answer = { status: 200, schema: actionItemView };
const ref = z.object({ id });

export const listActionItems = operation({
  method: "GET",
  path: "/action-items",
  summary: "Action items, those due first at the top (R-PIR-04)",
  scope: "read",
  query: z.strictObject({
    ...page,
    state: z.enum(actionItemStates).optional(),
    mine: flag.optional(),
    overdue: flag.optional(),
    owner: id.optional(),
    incident: incidentRef.shape.id.optional(),
    type: z.enum(actionItemTypes).optional(),
    q: z.string().max(200).optional(),
  }),
  answer: {
    status: 200,
    schema: listOf(actionItemView).extend({
      counts: z.object({ mine: z.number().int(), overdue: z.number().int() }),
    }),
  },
});

export const createActionItem = operation({
  method: "POST",
  path: "/action-items",
  summary:
    "Record an action item; owner, date and criterion are asked for when its review is published (R-PIR-04)",
  scope: "write",
  body: z.strictObject({
    incidentId: incidentRef.shape.id,
    title: facts.title,
    ownerId: facts.ownerId.optional(),
    dueOn: facts.dueOn.optional(),
    successCriterion: facts.successCriterion.optional(),
    type: facts.type.optional(),
    priority: facts.priority.optional(),
    entryId: id.nullish(),
  }),
  answer: { status: 201, schema: actionItemView },
});

export const readActionItem = operation({
  method: "GET",
  path: "/action-items/{id}",
  summary: "One action item",
  scope: "read",
  params: ref,
  answer,
});

export const editActionItem = operation({
  method: "PATCH",
  path: "/action-items/{id}",
  summary:
    "Change an action item, say that it is done (with evidence), drop it (with a reason) or open it again (R-SLA-18)",
  scope: "write",
  params: ref,
  body: z.strictObject({
    title: facts.title.optional(),
    ownerId: facts.ownerId.optional(),
    dueOn: facts.dueOn.optional(),
    successCriterion: facts.successCriterion.optional(),
    type: facts.type.optional(),
    priority: facts.priority.optional(),
    state: z.enum(actionItemStates).optional(),
    evidence: clearable(5_000).optional(),
    version: z.number().int().min(1).optional(),
  }),
  answer,
});
