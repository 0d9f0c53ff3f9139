import type { ReviewEventPayloads } from "./review-event";

type NameOf = (userId: string) => string;
export type ReviewSentences = {
  [T in keyof ReviewEventPayloads]: (payload: ReviewEventPayloads[T], nameOf: NameOf) => string;
};

const clock = (moment: string) => `${moment.slice(0, 16).replace("T", " ")}Z`;
const because = (text: string, reason: string | null) => (reason ? `${text}: ${reason}` : text);

/** What each fact of an action item is called in a sentence. */
const fields: Record<string, string> = {
  dueOn: "due date",
  owner: "owner",
  successCriterion: "success criterion",
  title: "title",
  type: "type",
  priority: "priority",
};

/** What is recorded about reviews and action items, as sentences. */
export const reviewSentences: ReviewSentences = {
  "review.begun": () => "Post-incident review begun",
  "review.led": (p, nameOf) => `${nameOf(p.userId)} leads the review`,
  "review.submitted": () => "Post-incident review is ready to be read",
  "review.taken_back": () => "Post-incident review is being worked on again",
  "review.published": (p) =>
    p.number === 1
      ? because("Post-incident review published", p.note)
      : because("Post-incident review amended", p.note),
  "review.shared": (p) => `Review shared inside the organisation until ${clock(p.expiresAt)}`,
  "review.share_ended": () => "A shared link to the review was ended",
  "meeting.scheduled": (p) =>
    because(`Review meeting scheduled for ${clock(p.startsAt)}, ${p.minutes} min`, p.reason),
  "meeting.moved": (p) =>
    because(`Review meeting moved from ${clock(p.from)} to ${clock(p.startsAt)}, ${p.minutes} min`, p.reason),
  "meeting.cancelled": (p) => `Review meeting of ${clock(p.startsAt)} cancelled`,
  "meeting.held": (p) => because(`Review meeting of ${clock(p.startsAt)} was held`, p.notes),
  "meeting.not_held": (p) => because(`Review meeting of ${clock(p.startsAt)} was not held`, p.notes),
  "action_item.created": (p, nameOf) => {
    const owner = p.ownerId === null ? "" : `, ${nameOf(p.ownerId)}`;
    return `Action item: ${p.title}${owner}${p.dueOn === null ? "" : `, due ${p.dueOn}`}`;
  },
  "action_item.edited": (p) =>
    `Action item “${p.title}” changed: ${Object.entries(p.changes)
      .map(([field, { to }]) =>
        to === null ? `${fields[field] ?? field} cleared` : `${fields[field] ?? field}: ${to}`,
      )
      .join("; ")}`,
  "action_item.done": (p) => `Action item done: ${p.title}. ${p.evidence}`,
  "action_item.dropped": (p) => `Action item dropped: ${p.title}. ${p.reason}`,
  "action_item.reopened": (p) => `Action item open again: ${p.title}`,
};
