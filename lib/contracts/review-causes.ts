import { z } from "zod";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, line, page, prose } from "./primitives";
import { reviewView } from "./review-view";

const version = z.number().int().min(0).optional();
const answer = { status: 200, schema: reviewView };
const made = { status: 201, schema: reviewView };
const path = "/incidents/{id}/review" as const;
const entryIds = z.array(id).max(50);

export const listFactors = operation({
  method: "GET",
  path: "/factors",
  summary: "The catalogue of contributing factors, the most used first (R-PIR-03)",
  scope: "read",
  query: z.strictObject({ limit: page.limit, q: z.string().max(200).optional() }),
  answer: {
    status: 200,
    schema: z.object({
      items: z.array(z.object({ key: z.string(), label: z.string(), reviews: z.number().int() })),
      nextCursor: z.null(),
    }),
  },
});

const factorFacts = { note: clearable(2_000).optional(), entryIds: entryIds.optional() };

export const addFactor = operation({
  method: "POST",
  path: `${path}/factors`,
  summary: "Name a contributing factor of the catalogue, or a new one by its label (R-PIR-03)",
  scope: "write",
  params: incidentRef,
  body: z
    .strictObject({
      key: z.string().max(80).optional(),
      label: line(160).optional(),
      /** The proposal of the record that it takes up. */
      proposal: z.string().max(200).optional(),
      ...factorFacts,
    })
    .refine(({ key, label }) => (key === undefined) !== (label === undefined), "give either key or label"),
  answer: made,
});

const factorRef = incidentRef.extend({ factorId: id });

export const editFactor = operation({
  method: "PATCH",
  path: `${path}/factors/{factorId}`,
  summary: "Change what is said of a contributing factor",
  scope: "write",
  params: factorRef,
  body: z.strictObject({ ...factorFacts, version }),
  answer,
});

export const removeFactor = operation({
  method: "DELETE",
  path: `${path}/factors/{factorId}`,
  summary: "Take a contributing factor off the review",
  scope: "write",
  params: factorRef,
  answer,
});

export const judgeProposal = operation({
  method: "PUT",
  path: `${path}/proposals/{key}`,
  summary: "Say why a proposed factor did not contribute; a null reason opens it again (R-PIR-03)",
  scope: "write",
  params: incidentRef.extend({ key: z.string().max(200) }),
  body: z.strictObject({ reason: clearable(1_000) }),
  answer,
});

export const addWhy = operation({
  method: "POST",
  path: `${path}/whys`,
  summary: "Answer a why, at the top or below another answer (R-PIR-03)",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({ parentId: id.nullish(), text: prose(2_000), entryIds: entryIds.optional() }),
  answer: made,
});

const whyRef = incidentRef.extend({ whyId: id });

export const editWhy = operation({
  method: "PATCH",
  path: `${path}/whys/{whyId}`,
  summary: "Change an answer of the whys",
  scope: "write",
  params: whyRef,
  body: z.strictObject({ text: prose(2_000).optional(), entryIds: entryIds.optional(), version }),
  answer,
});

export const removeWhy = operation({
  method: "DELETE",
  path: `${path}/whys/{whyId}`,
  summary: "Take out an answer that nothing hangs below",
  scope: "write",
  params: whyRef,
  answer,
});
