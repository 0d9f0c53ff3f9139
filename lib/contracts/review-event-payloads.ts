import { z } from "zod";
import type { ReviewEventPayloads } from "@/lib/domain/review-event";
import { actionItemTypes, reviewSections } from "@/lib/domain/review-words";

const text = z.string();
const maybe = z.string().nullable();
const item = { itemId: text, title: text };
const meeting = { startsAt: text, minutes: z.number().int(), reason: maybe };
const nothing = z.strictObject({});

/** The payload of each type of event about reviews and action items, as it stands in the database. */
export const reviewPayloads: { [T in keyof ReviewEventPayloads]: z.ZodType<ReviewEventPayloads[T]> } = {
  "review.begun": z.object({ section: z.enum(reviewSections).nullable() }),
  "review.led": z.object({ userId: text, previousUserId: maybe }),
  "review.submitted": nothing,
  "review.taken_back": nothing,
  "review.published": z.object({ number: z.number().int(), note: maybe }),
  "review.shared": z.object({ expiresAt: text }),
  "review.share_ended": nothing,
  "meeting.scheduled": z.object(meeting),
  "meeting.moved": z.object({ ...meeting, from: text }),
  "meeting.cancelled": z.object({ startsAt: text }),
  "meeting.held": z.object({ startsAt: text, notes: maybe }),
  "meeting.not_held": z.object({ startsAt: text, notes: maybe }),
  "action_item.created": z.object({
    ...item,
    ownerId: maybe,
    dueOn: maybe,
    type: z.enum(actionItemTypes).nullable(),
  }),
  "action_item.edited": z.object({ ...item, changes: z.record(text, z.object({ from: maybe, to: maybe })) }),
  "action_item.done": z.object({ ...item, evidence: text }),
  "action_item.dropped": z.object({ ...item, reason: text }),
  "action_item.reopened": z.object(item),
};
