import type { ByHand, KeptSection, SavedText } from "@/lib/client/section-draft-state";
import { fieldsOf } from "@/lib/domain/same-value";

/** Whose unsaved text, of which section, in which window. Each window keeps its own, so that two of one person do not write over each other. */
export type KeptPlace = { viewerId: string; incidentKey: string; section: string; window: string };

type Fields = ReadonlyMap<string, unknown>;

function sectionPrefix({ viewerId, incidentKey, section }: Omit<KeptPlace, "window">): string {
  return `firebreak.review.${viewerId}.${incidentKey}.${section}.`;
}

function textOf(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  return typeof value === "string" ? value : null;
}

/** A text of the server, read from what nobody vouches for; null when it is none. */
export function savedTextIn(value: unknown): SavedText | null {
  const fields = fieldsOf(value);
  const version = fields?.get("version");
  if (!fields || typeof version !== "number") return null;
  const body = textOf(fields, "body");
  if (body === null) return null;
  const by = fieldsOf(fields.get("savedBy"));
  const [id, name] = [by && textOf(by, "id"), by && textOf(by, "name")];
  const savedBy = id && name ? { id, name } : null;
  return { body, version, savedBy, savedAt: textOf(fields, "savedAt") };
}

function byHandIn(value: unknown): ByHand | null {
  const fields = fieldsOf(value);
  const over = savedTextIn(fields?.get("over"));
  if (!fields || over === null) return null;
  const [text, mine] = [textOf(fields, "text"), textOf(fields, "mine")];
  return text === null || mine === null ? null : { text, mine, over };
}

/** Reads a kept draft, whatever an earlier release or somebody else left there; null when there is none. */
export function readKeptSection(stored: string | null): KeptSection | null {
  if (stored === null) return null;
  let kept: unknown;
  try {
    kept = JSON.parse(stored);
  } catch {
    // A damaged value: there is nothing to bring back.
    return null;
  }
  const fields = fieldsOf(kept);
  const base = savedTextIn(fields?.get("base"));
  const text = fields ? textOf(fields, "text") : null;
  if (!fields || base === null || text === null) return null;
  const unsure = fields.get("unsure");
  const sent = Array.isArray(unsure) ? unsure.filter((body) => typeof body === "string") : [];
  return { base, text, unsure: sent, byHand: byHandIn(fields.get("byHand")) };
}

/** Keeps what is unsaved until it is saved or given up; null forgets it. Answers whether this browser keeps it. */
export function keepSection(place: KeptPlace, kept: KeptSection | null): boolean {
  const key = sectionPrefix(place) + place.window;
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    // Storage is full or forbidden: the text is on the screen only, and is said to be.
    return false;
  }
}

/** What other windows of this person, closed or crashed, left unsaved in this section, with their keys. */
export function keptElsewhere(place: KeptPlace): { key: string; kept: KeptSection }[] {
  const prefix = sectionPrefix(place);
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    const others = keys.filter((key) => key.startsWith(prefix) && key !== prefix + place.window);
    return others.toSorted().flatMap((key) => {
      const kept = readKeptSection(localStorage.getItem(key));
      return kept === null ? [] : [{ key, kept }];
    });
  } catch {
    // The browser forbids storage: there is nothing to bring back.
    return [];
  }
}

/** Hands over what other windows left; what `take` could keep in its own place is forgotten in theirs. */
export function takeOver(place: KeptPlace, take: (kept: KeptSection) => boolean): void {
  for (const { key, kept } of keptElsewhere(place)) {
    if (take(kept)) localStorage.removeItem(key);
  }
}
