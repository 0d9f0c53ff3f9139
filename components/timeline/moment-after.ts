import type { TimelineItem } from "./timeline-item";

/** The moment between an entry and the next one in time (or now): a whole minute where one lies between them. */
export function momentAfter(item: TimelineItem, items: readonly TimelineItem[], now: number): Date {
  const from = Date.parse(item.occurredAt);
  const next = items.find(({ occurredAt }) => Date.parse(occurredAt) > from);
  const to = next === undefined ? now : Date.parse(next.occurredAt);
  const middle = from + Math.floor((to - from) / 2);
  const minute = Math.floor(middle / 60_000) * 60_000;
  return new Date(minute > from ? minute : Math.floor(middle / 1_000) * 1_000);
}
