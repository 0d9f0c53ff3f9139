import { z } from "zod";
import { sectionLimit } from "@/lib/domain/review-section";
import { learningQuestions, reviewSections } from "@/lib/domain/review-words";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instant, instantOut, page, personRef } from "./primitives";
import { reviewView, sectionView } from "./review-view";

const version = z.number().int().min(0).optional();
const answer = { status: 200, schema: reviewView };
const made = { status: 201, schema: reviewView };
const path = "/incidents/{id}/review" as const;
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

const learningAnswer = {
  actionItemId: id.nullish(),
  reason: clearable(2_000).optional(),
};

export const answerQuestion = operation({
  method: "PUT",
  path: `${path}/questions/{key}`,
  summary:
    "Answer a question about learning with an action item or a reason why not, over the version that was seen; neither clears it (R-KNW-04)",
  scope: "write",
  params: incidentRef.extend({ key: z.enum(learningQuestions) }),
  body: z.strictObject({ ...learningAnswer, version }),
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
    /** What was seen of it, 0 for no meeting; absent: whatever stands is moved. */
    version,
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
    version,
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
