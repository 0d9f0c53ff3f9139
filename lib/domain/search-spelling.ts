import type { Sought } from "./search-words";

const shortest = 4;
const longest = 40;

/** How many letters may be wrong in a word of this length. */
function slips(length: number): number {
  if (length < shortest || length > longest) return 0;
  return length < 6 ? 1 : 2;
}

/** How many letters to add, drop, change or swap with the next to get from one word to the other. */
export function letterDistance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const [up, left, across] = [old[j] ?? 0, row[j - 1] ?? 0, old[j - 1] ?? 0];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row[j] = Math.min(up + 1, left + 1, across + same, swap);
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
}

function wordsIn(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text
      .normalize("NFC")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)) {
      if (word.length >= shortest && word.length <= longest) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** How far a word is from what was typed; of a word that is still being typed only its beginning counts. */
function distance(typed: string, word: string, open: boolean): number {
  const whole = letterDistance(typed, word);
  if (!open || word.length <= typed.length) return whole;
  return Math.min(whole, ...[0, 1].map((more) => letterDistance(typed, word.slice(0, typed.length + more))));
}

function closest(typed: string, known: Map<string, number>, open: boolean): string | null {
  const near = [...known]
    .filter(([word]) => Math.abs(word.length - typed.length) <= 2 || (open && word.length > typed.length))
    .map(([word, count]) => ({ word, count, far: distance(typed, word, open) }))
    .filter(({ far }) => far <= slips(typed.length));
  near.sort((a, b) => a.far - b.far || b.count - a.count || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/**
 * What was probably meant, word for word, by the words of texts that are alike; null where none of them is nearer than what was typed.
 */
export function correctedWords(sought: Sought, texts: readonly string[]): string | null {
  const known = wordsIn(texts);
  const { words, open } = sought;
  const meant = words.map((word, place) => closest(word, known, open && place === words.length - 1) ?? word);
  return meant.every((word, place) => word === words[place]) ? null : meant.join(" ");
}

/** The words of a search that could be misspelled. */
export function misspellable({ words }: Sought): string[] {
  return words.filter((word) => slips(word.length) > 0);
}
