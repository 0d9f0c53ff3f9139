import { diffIndices } from "node-diff3";

/** A stretch `from` to `to` of the old list that became `put`; an insertion has `from === to`. */
export type Hunk = { from: number; to: number; put: readonly string[] };

/** More comparisons than this are not worth waiting for: the whole stretch counts as replaced. */
const mostPairs = 4_000_000;

/** The lines of a text; an empty text has none. */
export function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** The words of a text and the blanks between them, each by itself. */
export function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

/** How many items two lists share at their beginning, and after that at their end. */
export function sharedEnds(a: readonly string[], b: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** What became of `before` in `after`, in order; between two hunks at least one item stayed. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const { head, tail } = sharedEnds(before, after);
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length * fresh.length > mostPairs) return [{ from: head, to: head + old.length, put: fresh }];
  return diffIndices(old, fresh).map(({ buffer1: [start, length], buffer2Content }) => ({
    from: head + start,
    to: head + start + length,
    put: buffer2Content,
  }));
}
