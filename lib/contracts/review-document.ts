import { z } from "zod";
import type { ReviewDocument } from "@/lib/domain/review-document";
import {
  actionItemStates,
  actionItemTypes,
  priorities,
  reviewSections,
  reviewStates,
} from "@/lib/domain/review-words";
import { severities } from "@/lib/domain/severity";
import { keyMoments } from "@/lib/domain/timeline-entry";
import { id, instantOut } from "./primitives";

const text = z.string();
const cited = z.array(z.object({ id, at: instantOut }));
const maybeMoment = instantOut.nullable();

/** A review as it leaves the product, complete in itself (R-PIR-05). */
export const reviewDocument: z.ZodType<ReviewDocument> = z.object({
  incident: z.object({
    id,
    key: text,
    title: text,
    severity: z.enum(severities),
    services: z.array(text),
    startedAt: instantOut,
    detectedAt: maybeMoment,
    acknowledgedAt: maybeMoment,
    deployedAt: maybeMoment,
    resolvedAt: maybeMoment,
    drill: z.boolean(),
    private: z.boolean(),
  }),
  lead: text.nullable(),
  state: z.enum(reviewStates),
  sections: z.record(z.enum(reviewSections), text),
  timeline: z.array(
    z.object({ entryIds: z.array(id), at: instantOut, text, keyMoment: z.enum(keyMoments).nullable() }),
  ),
  intervals: z.array(z.object({ from: text, to: text, ms: z.number() })),
  exceptions: z.array(z.object({ text, entryId: id.nullable() })),
  factors: z.array(z.object({ label: text, note: text.nullable(), entries: cited })),
  whys: z.array(z.object({ text, depth: z.number().int(), entries: cited })),
  actionItems: z.array(
    z.object({
      id,
      title: text,
      owner: text.nullable(),
      dueOn: text.nullable(),
      successCriterion: text.nullable(),
      type: z.enum(actionItemTypes).nullable(),
      priority: z.enum(priorities),
      state: z.enum(actionItemStates),
      evidence: text.nullable(),
    }),
  ),
  learning: z.array(z.object({ question: text, answer: text })),
  publications: z.array(
    z.object({ number: z.number().int(), at: instantOut, by: text, note: text.nullable() }),
  ),
});
