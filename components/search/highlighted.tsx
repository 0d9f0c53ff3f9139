import type { ExcerptPart } from "@/lib/domain/search-hit";

/** Text in which what was looked for is marked: bold and underlined, so that it is seen without colour. */
export function Highlighted({ parts }: { parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, match }, place) =>
    match ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice, and parts never move.
      <mark key={place} className="search-mark">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
