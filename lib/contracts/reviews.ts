import { z } from "zod";
import { sectionLimit } from "@/lib/domain/review-section";
import { learningQuestions, reviewSections } from "@/lib/domain/review-words";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instant, instantOut, line, page, personRef, prose } from "./primitives";
import { reviewDocument } from "./review-document";
import { reviewView, sectionView } from "./review-view";

const version = z.number().int().min(0).optional();
const answer = { status: 200, schema: reviewView };
const made = { status: 201, schema: reviewView };
const path = "/incidents/{id}/review" as const;
const entryIds = z.array(id).max(50);
const sectionRef = incidentRef.extend({ key: z.enum(reviewSections) });

export const readReview = operation({
  method: "GET",
  path,
  summary: "The review of an incident; before anybody wrote in it, what the record says (R-PIR-01)",
  scope: "read",
  params: incidentRef,
  answer,
});

export const editReview = operation({
  method: "PATCH",
  path,
  summary: "Say who leads the review",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({ leadId: id }),
  answer,
});

export const saveSection = operation({
  method: "PATCH",
  path: `${path}/sections/{key}`,
  summary:
    "Save a section over the version that was seen; a stale version gets 409 with the current text (R-PIR-01)",
  scope: "write",
  params: sectionRef,
  body: z.strictObject({
    body: z.string().max(sectionLimit),
    version,
    /** The earlier version that this text brings back. */
    restores: z.number().int().min(1).optional(),
  }),
  answer: { status: 200, schema: sectionView },
});

export const listSectionVersions = operation({
  method: "GET",
  path: `${path}/sections/{key}/versions`,
  summary: "Every text that a section ever had, the latest first",
  scope: "read",
  params: sectionRef,
  query: z.strictObject({ limit: page.limit, before: z.coerce.number().int().min(1).optional() }),
  answer: {
    status: 200,
    schema: z.object({
      items: z.array(
        z.object({
          version: z.number().int(),
          body: z.string(),
          by: personRef.nullable(),
          at: instantOut,
          restores: z.number().int().nullable(),
        }),
      ),
      nextBefore: z.number().int().nullable(),
    }),
  },
});

export const curateLine = operation({
  method: "PUT",
  path: `${path}/lines/{entryId}`,
  summary: "Keep, drop, reword or merge a line of the report's timeline (R-PIR-01)",
  scope: "write",
  params: incidentRef.extend({ entryId: id }),
  body: z.strictObject({
    kept: z.boolean().nullable().optional(),
    text: clearable(2_000).optional(),
    /** The entry whose line tells this one; null to stand by itself again. */
    intoId: id.nullable().optional(),
    version,
  }),
  answer,
});

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

const learningAnswer = {
  actionItemId: id.nullish(),
  reason: clearable(2_000).optional(),
};

export const answerQuestion = operation({
  method: "PUT",
  path: `${path}/questions/{key}`,
  summary:
    "Answer a question about learning with an action item or a reason why not; neither clears it (R-KNW-04)",
  scope: "write",
  params: incidentRef.extend({ key: z.enum(learningQuestions) }),
  body: z.strictObject(learningAnswer),
  answer,
});

export const callMeeting = operation({
  method: "POST",
  path: `${path}/meeting`,
  summary: "Schedule the review meeting, or move it (R-PIR-02)",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({
    startsAt: instant,
    minutes: z.number().int().min(15).max(240).default(60),
    /** Absent: those whom the record proposes. */
    participantIds: z.array(id).max(100).optional(),
    place: clearable(500).optional(),
    agenda: z.string().max(10_000).optional(),
    reason: clearable(1_000).optional(),
  }),
  answer: made,
});

export const endMeeting = operation({
  method: "PATCH",
  path: `${path}/meeting`,
  summary: "Say that the meeting was held or not, or cancel it (R-SLA-16)",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({
    state: z.enum(["held", "not_held", "cancelled"]),
    notes: clearable(5_000).optional(),
    reason: clearable(1_000).optional(),
  }),
  answer,
});

export const submitReview = operation({
  method: "POST",
  path: `${path}/submission`,
  summary: "Say that the review is ready to be read (R-PIR-05)",
  scope: "write",
  params: incidentRef,
  answer,
});

export const takeBackReview = operation({
  method: "DELETE",
  path: `${path}/submission`,
  summary: "Work on a submitted review again",
  scope: "write",
  params: incidentRef,
  answer,
});

export const publishReview = operation({
  method: "POST",
  path: `${path}/publication`,
  summary: "Publish the review, or amend what was published; 409 lists what is missing (R-PIR-05)",
  scope: "write",
  params: incidentRef,
  bodyOptional: true,
  body: z.strictObject({
    /** Why it is amended; asked for from the second publication on. */
    note: clearable(2_000).optional(),
    /** Answers to questions about learning that are still open, given along with it. */
    answers: z
      .array(z.strictObject({ key: z.enum(learningQuestions), ...learningAnswer }))
      .max(20)
      .optional(),
  }),
  answer: made,
});

const asked = { scope: "read", params: incidentRef } as const;
const draft = z.strictObject({
  /** `1` for the text as it is being written, where a publication would be answered. */
  draft: z.enum(["1", "0"]).optional(),
});

export const readReviewDocument = operation({
  ...asked,
  method: "GET",
  path: `${path}/document`,
  summary: "The review as it leaves the product, as JSON: the latest publication, else the draft",
  query: draft,
  answer: { status: 200, schema: reviewDocument },
});

export const readReviewMarkdown = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.md",
  summary: "The same as Markdown, in the report template's order and headings (R-PIR-05)",
  query: draft,
  answer: { status: 200, schema: null, mediaType: "text/markdown" },
});

export const readReviewPdf = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.pdf",
  summary: "The same as PDF (R-PIR-05)",
  query: draft,
  answer: { status: 200, schema: null, mediaType: "application/pdf" },
});

export const readReviewInvitation = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.ics",
  summary: "The meeting as a calendar invitation, update or cancellation (R-PIR-02)",
  answer: { status: 200, schema: null, mediaType: "text/calendar" },
});

export const shareReview = operation({
  method: "POST",
  path: `${path}/shares`,
  summary: "Make a link by which everybody who is signed in can read the published review until it expires",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({ days: z.number().int().min(1).max(90).default(14) }),
  answer: { status: 201, schema: z.object({ id, url: z.string(), expiresAt: instantOut }) },
});

export const endShare = operation({
  method: "DELETE",
  path: `${path}/shares/{shareId}`,
  summary: "End a shared link",
  scope: "write",
  params: incidentRef.extend({ shareId: id }),
  answer,
});

export const readSharedReview = operation({
  method: "GET",
  path: "/review-shares/{token}",
  summary: "The published review behind a shared link",
  scope: "read",
  params: z.object({ token: z.string().min(20).max(100) }),
  answer: { status: 200, schema: reviewDocument },
});
