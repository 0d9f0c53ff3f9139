import type { z } from "zod";
import type { entryPatch, entryVersionView, entryView, importView } from "@/lib/contracts/timeline";

/** An entry as the API answers it. */
export type TimelineItem = z.infer<typeof entryView>;

/** A page of entries in the order in which they happened. */
export type TimelinePage = { items: TimelineItem[]; nextCursor: string | null };

/** An entry as it was before an edit, or as it is. */
export type EntryVersion = z.infer<typeof entryVersionView>;

/** What an import would make or has made. */
export type ImportAnswer = z.infer<typeof importView>;

/** What a person writes, as it is sent; times are ISO-8601. */
export type EntryText = {
  body: string;
  occurredAt?: string;
  kind: NonNullable<TimelineItem["kind"]>;
  rationale: string | null;
  keyMoment: TimelineItem["keyMoment"];
};

/** Changes to an entry as they are sent. */
export type EntryChanges = Omit<z.input<typeof entryPatch>, "version">;

/** The incident that a timeline belongs to. */
export type TimelineIncident = {
  id: string;
  key: string;
  startedAt: string;
  declaredAt: string;
  resolvedAt: string | null;
  retrospective: boolean;
};

/** Whether a person wrote it; what the product recorded is a system entry. */
export function isNote(item: TimelineItem): boolean {
  return item.type === "note";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether a refusal's `current` is an entry. */
export function isTimelineItem(value: unknown): value is TimelineItem {
  return (
    isRecord(value) &&
    ["id", "body", "occurredAt"].every((name) => typeof value[name] === "string") &&
    typeof value.version === "number"
  );
}
