import { type Refusal, refuse } from "./refusal";

/** Characters that a section may have. */
export const sectionLimit = 60_000;

/** The text of a section as it stands. */
export type SectionText = { body: string; version: number };

/**
 * Whether a section may be saved over the version that its writer saw (R-PIR-01): `unchanged` where nothing would be different. A stale version is refused with
 * the text as it is now, so that the writer keeps both.
 */
export function saveSection<T extends SectionText>(
  current: T,
  wanted: { body: string; version: number },
): "write" | "unchanged" | Refusal {
  if (wanted.body === current.body) return "unchanged";
  if (wanted.version === current.version) return "write";
  return refuse("conflict", "version", "Somebody else changed this section meanwhile.", { current });
}
