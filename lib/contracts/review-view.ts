import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { departureKinds } from "@/lib/domain/review-departures";
import { meetingStates } from "@/lib/domain/review-meeting";
import { learningQuestions, reviewSections, reviewStates } from "@/lib/domain/review-words";
import { severities } from "@/lib/domain/severity";
import { keyMoments } from "@/lib/domain/timeline-entry";
import { actionItemView } from "./action-items";
import { id, instantOut, personRef } from "./primitives";
import { timerView } from "./timers";

const version = z.number().int();
const text = z.string();

/** A section as it stands. `touched` is false while it says what the record says, which `prefill` always is. */
export const sectionView = z.object({
  key: z.enum(reviewSections),
  label: text,
  body: text,
  version,
  touched: z.boolean(),
  prefill: text,
  savedBy: personRef.nullable(),
  savedAt: instantOut.nullable(),
});

/** An entry as the report tells it; `said` are its own words. `version` is 0 where nobody curated it. */
const linePart = z.object({
  entryId: id,
  at: instantOut,
  text,
  said: text,
  keyMoment: z.enum(keyMoments).nullable(),
  version,
});

/** One line of the curated timeline, dropped ones with `kept: false`. */
const lineView = linePart.extend({
  own: text,
  reworded: z.boolean(),
  kept: z.boolean(),
  system: z.boolean(),
  merged: z.array(linePart),
});

const momentView = z.object({ key: text, label: text, at: instantOut, entryId: id.nullable() });

const factorView = z.object({
  id,
  key: text,
  label: text,
  note: text.nullable(),
  entryIds: z.array(id),
  proposal: text.nullable(),
  version,
});

/** Something on record that departed from the policy, proposed as a contributing factor. */
const proposalView = z.object({
  key: text,
  kind: z.enum(departureKinds),
  text,
  entryId: id.nullable(),
  factorKey: text,
  standing: z.enum(["open", "accepted", "dismissed"]),
  reason: text.nullable(),
});

const whyView = z.object({
  id,
  parentId: id.nullable(),
  text,
  depth: z.number().int(),
  entryIds: z.array(id),
  version,
});

/** `version` is 0 where nobody ever answered. */
const questionView = z.object({
  key: z.enum(learningQuestions),
  label: text,
  version,
  answer: z
    .object({
      actionItemId: id.nullable(),
      actionItem: text.nullable(),
      reason: text.nullable(),
      by: personRef.nullable(),
      at: instantOut,
    })
    .nullable(),
});

export const meetingView = z.object({
  state: z.enum(meetingStates),
  startsAt: instantOut,
  minutes: z.number().int(),
  place: text.nullable(),
  agenda: text,
  reason: text.nullable(),
  participants: z.array(personRef),
  notes: text.nullable(),
  sequence: z.number().int(),
  uid: text,
  version,
});

const publicationView = z.object({
  number: z.number().int(),
  at: instantOut,
  by: personRef.nullable(),
  note: text.nullable(),
});

const missingView = z.object({
  key: text,
  label: text,
  remedy: text,
  section: z.enum([...reviewSections, "publish"]),
  actionItemId: id.nullable(),
});

/** A review of an earlier incident that shares a factor or a service with this one. */
const earlierView = z.object({
  key: text,
  title: text,
  severity: z.enum(severities),
  startedAt: instantOut,
  publishedAt: instantOut,
  factors: z.array(text),
  services: z.array(text),
  openActionItems: z.number().int(),
});

/** What the consistency checker compares a text with; its entries are the lines. */
const recordFacts = z.object({
  startedAt: instantOut,
  detectedAt: instantOut.nullable(),
  acknowledgedAt: instantOut.nullable(),
  deployedAt: instantOut.nullable(),
  resolvedAt: instantOut.nullable(),
  counts: z.object({
    hotfixes: z.number().int(),
    rollbacks: z.number().int(),
    bypasses: z.number().int(),
    breachedDeadlines: z.number().int(),
    approvals: z.number().int(),
    actionItems: z.number().int(),
  }),
  paymentsFailingPercent: z.number().nullable(),
});

/** The review of one incident with everything that its wizard shows (R-PIR-01). Before the first write it is what the record says. */
export const reviewView = z.object({
  incident: z.object({
    id,
    key: text,
    title: text,
    severity: z.enum(severities),
    status: z.enum(incidentStatuses),
    private: z.boolean(),
    drill: z.boolean(),
    resolvedAt: instantOut.nullable(),
  }),
  begun: z.boolean(),
  state: z.enum(reviewStates),
  lead: personRef.nullable(),
  version,
  sections: z.array(sectionView),
  lines: z.array(lineView),
  moments: z.array(momentView),
  intervals: z.array(z.object({ from: text, to: text, fromLabel: text, toLabel: text, ms: z.number() })),
  facts: recordFacts,
  factors: z.array(factorView),
  proposals: z.array(proposalView),
  whys: z.array(whyView),
  actionItems: z.array(actionItemView),
  questions: z.array(questionView),
  meeting: meetingView.nullable(),
  /** When it may be held without a reason; null while the incident lasts or its policy asks for no meeting. */
  meetingWindow: z.object({ from: instantOut, until: instantOut }).nullable(),
  /** Who should be there, from the record. */
  suggestedParticipants: z.array(personRef),
  shares: z.array(
    z.object({ id, createdAt: instantOut, expiresAt: instantOut, createdBy: personRef.nullable() }),
  ),
  publications: z.array(publicationView),
  /** Whether something was changed since the last publication. */
  changedSince: z.boolean(),
  missing: z.array(missingView),
  /** How much is done of what a whole review has, in steps. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  deadline: timerView.nullable(),
  meetingDeadline: timerView.nullable(),
  earlier: z.array(earlierView),
  /** People in the record, for hints that name them. */
  people: z.array(personRef),
  allowed: z.array(text),
  serverNow: instantOut,
});
