import type { z } from "zod";
import type { searchAnswer, searchHit } from "@/lib/contracts/search";
import type { ExcerptPart } from "@/lib/domain/search-hit";

export type SearchHit = z.output<typeof searchHit>;
export type SearchAnswer = z.output<typeof searchAnswer>;

const longest = 200;

/** What of an address or a field can be looked for: no control characters, no more than the server takes; empty for nothing. */
export function searchText(text: string | null): string {
  return (text ?? "")
    .replace(/\p{Cc}|\p{Cs}/gu, " ")
    .slice(0, longest)
    .trim();
}

/** The path below `/api/v1` that looks for a text. */
export function searchPath(text: string, limit: number): `/search?${string}` {
  return `/search?${new URLSearchParams({ q: text, limit: String(limit) })}`;
}

/** The address of the search screen with its results. */
export function searchHref(text: string): string {
  return text === "" ? "/search" : `/search?${new URLSearchParams({ q: text })}`;
}

/**
 * The two lines of a result: what it is called, and what of its text was found. Where the name itself was found, that is marked and there
 * is no second line.
 */
export function hitLines({ kind, excerpt, incident }: SearchHit): {
  title: readonly ExcerptPart[];
  text: readonly ExcerptPart[] | null;
} {
  if (kind === "hotfix" || kind === "action_item") return { title: excerpt, text: null };
  const words = excerpt.map(({ text }) => text).join("");
  if (kind === "incident" && words === incident.title.replace(/\s+/g, " ").trim())
    return { title: excerpt, text: null };
  return { title: [{ text: incident.title, match: false }], text: excerpt.length === 0 ? null : excerpt };
}

/** How many were found, in words; `more` where the list goes on. */
export function foundWords(count: number, more: boolean): string {
  if (count === 0) return "Nothing found";
  return `${count}${more ? " or more" : ""} found`;
}
