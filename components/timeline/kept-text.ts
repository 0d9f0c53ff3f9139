import { keepFields, keptFields } from "@/lib/client/kept-fields";

/** The unsaved text of an entry, new or edited, in this browser; only saving or discarding removes it. */
export type KeptText = { body: string; when?: string; kind?: string; rationale?: string; keyMoment?: string };

const prefix = "firebreak.timeline.";

/** What was typed at this place and not saved; null when there is nothing or the browser keeps nothing. */
export function keptText(place: string): KeptText | null {
  const kept = keptFields(prefix + place);
  return kept && { ...kept, body: kept.body ?? "" };
}

/** Keeps what is typed at this place; null forgets it. */
export function keepText(place: string, kept: KeptText | null): void {
  keepFields(prefix + place, kept && { ...kept });
}
