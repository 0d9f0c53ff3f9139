import type { ActionItemType, ReviewSection } from "./review-words";

type Item = { itemId: string; title: string };
type Meeting = { startsAt: string; minutes: number; reason: string | null };

/** Payloads of what is recorded about reviews and action items (R-INC-11, R-PIR-05). Saved texts stand in the review's own history. */
export type ReviewEventPayloads = {
  "review.begun": { section: ReviewSection | null };
  "review.led": { userId: string; previousUserId: string | null };
  "review.submitted": Record<string, never>;
  "review.taken_back": Record<string, never>;
  "review.published": { number: number; note: string | null };
  "review.shared": { expiresAt: string };
  "review.share_ended": Record<string, never>;
  "meeting.scheduled": Meeting;
  "meeting.moved": Meeting & { from: string };
  "meeting.cancelled": { startsAt: string };
  "meeting.held": { startsAt: string; notes: string | null };
  "meeting.not_held": { startsAt: string; notes: string | null };
  "action_item.created": Item & { ownerId: string | null; dueOn: string | null; type: ActionItemType | null };
  "action_item.edited": Item & { changes: Record<string, { from: string | null; to: string | null }> };
  "action_item.done": Item & { evidence: string };
  "action_item.dropped": Item & { reason: string };
  "action_item.reopened": Item;
};
