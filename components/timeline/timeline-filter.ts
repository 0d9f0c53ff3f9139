import { keyMomentLabels, timelineKindLabels } from "@/lib/domain/timeline-entry";
import { isNote, type TimelineItem } from "./timeline-item";

/** `key` shows key moments only. Hidden entries are shown among the others when `hidden` is set. */
export type TimelineFilter = { show: "all" | "people" | "system" | "key"; hidden: boolean; search: string };

export const wholeTimeline: TimelineFilter = { show: "all", hidden: false, search: "" };

function words(item: TimelineItem): string {
  const kind = item.kind === null ? "" : timelineKindLabels[item.kind];
  const moment = item.keyMoment === null ? "" : keyMomentLabels[item.keyMoment];
  return [item.body, item.rationale ?? "", item.author?.name ?? "", kind, moment].join("\n").toLowerCase();
}

function belongs(item: TimelineItem, show: TimelineFilter["show"]): boolean {
  if (show === "people") return isNote(item);
  if (show === "system") return !isNote(item);
  return show === "all" || item.keyMoment !== null;
}

/** The entries that a filter leaves; every word of the search must occur in text, rationale, author, kind or key moment. */
export function filterTimeline(items: readonly TimelineItem[], filter: TimelineFilter): TimelineItem[] {
  const wanted = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return items.filter((item) => {
    if ((item.hidden && !filter.hidden) || !belongs(item, filter.show)) return false;
    if (wanted.length === 0) return true;
    const text = words(item);
    return wanted.every((word) => text.includes(word));
  });
}
