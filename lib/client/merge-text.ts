import { type Hunk, hunksOf, linesOf, sharedEnds, wordsOf } from "./merge-text-hunks";

/** Two people's texts in one. Where it is not `clean` both changed the same lines, and `text` holds what each of them wrote there, theirs first. */
export type MergedText = { text: string; clean: boolean };

const sides = ["mine", "theirs"] as const;
type List = readonly string[];
type Region = { base: List; mine: List; theirs: List; kind: "mine" | "theirs" | "both" };

/** Touching is no clash: only the same line changed twice, or two additions at the same place. */
function clashes(region: { from: number; to: number }, hunk: Hunk): boolean {
  if (region.from === region.to && hunk.from === hunk.to) return region.from === hunk.from;
  return hunk.from < region.to && hunk.to > region.from;
}

/** Whose change comes first in the base; an addition before what is changed at the same place. */
function firstSide(mine: Hunk | undefined, theirs: Hunk | undefined): "mine" | "theirs" {
  if (mine === undefined || theirs === undefined) return mine === undefined ? "theirs" : "mine";
  return mine.from < theirs.from || (mine.from === theirs.from && mine.to <= theirs.to) ? "mine" : "theirs";
}

/** A stretch of the base as one side has it. */
function asChanged(base: List, hunks: readonly Hunk[], from: number, to: number): List {
  const put: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    put.push(...base.slice(at, hunk.from), ...hunk.put);
    at = hunk.to;
  }
  return [...put, ...base.slice(at, to)];
}

/** The base cut at what either side changed: stretches that stayed as they are, and regions. */
function regionsOf(base: List, mine: List, theirs: List): (List | Region)[] {
  const waiting = { mine: hunksOf(base, mine), theirs: hunksOf(base, theirs) };
  const found: (List | Region)[] = [];
  let at = 0;
  while (waiting.mine.length + waiting.theirs.length > 0) {
    const first = firstSide(waiting.mine[0], waiting.theirs[0]);
    const region = { from: waiting[first][0]?.from ?? 0, to: 0 };
    const taken: { mine: Hunk[]; theirs: Hunk[] } = { mine: [], theirs: [] };
    const take = (side: "mine" | "theirs") => {
      const hunk = waiting[side].shift();
      if (hunk === undefined) return;
      taken[side].push(hunk);
      region.to = Math.max(region.to, hunk.to);
    };
    take(first);
    const next = () => sides.find((side) => waiting[side][0] && clashes(region, waiting[side][0]));
    for (let side = next(); side !== undefined; side = next()) take(side);
    const { from, to } = region;
    found.push(base.slice(at, from), {
      base: base.slice(from, to),
      mine: asChanged(base, taken.mine, from, to),
      theirs: asChanged(base, taken.theirs, from, to),
      kind: taken.theirs.length === 0 ? "mine" : taken.mine.length === 0 ? "theirs" : "both",
    });
    at = to;
  }
  return [...found, base.slice(at)];
}

/** The one of two lists that holds all of the other, and beyond it nothing that the other took out of the base; null when neither does. */
function wholeOf({ base, mine, theirs }: Region): List | null {
  const { head, tail } = sharedEnds(mine, theirs);
  const [more, less] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine];
  if (less.length > head + tail) return null;
  if (less.length === 0 && more.length > 0 && base.length > 0) return null;
  return more.slice(head, more.length - tail).some((item) => base.includes(item)) ? null : more;
}

const listOrBlank = /^\s*(?:[-+*>#|]|\d+[.)]|$)/;

/** What both added at one place, theirs first; two paragraphs stay two. */
function oneAfterTheOther({ mine, theirs }: Region): List {
  const paragraphs = !listOrBlank.test(theirs.at(-1) ?? "") && !listOrBlank.test(mine[0] ?? "");
  return paragraphs ? [...theirs, "", ...mine] : [...theirs, ...mine];
}

/** The lines of a region that only one side changed, or where both changes go together; null for a true clash. */
function settled(region: Region): List | null {
  if (region.kind !== "both") return region[region.kind];
  const whole = wholeOf(region);
  if (whole !== null) return whole;
  return region.base.length === 0 ? oneAfterTheOther(region) : null;
}

/** The same lines changed by both, word by word; where even the words clash both stand. */
function wordByWord({ base, mine, theirs }: Region): string {
  const words = (lines: List) => wordsOf(lines.join("\n"));
  const parts = regionsOf(words(base), words(mine), words(theirs)).flatMap((part) => {
    if (!("kind" in part)) return part;
    if (part.kind !== "both") return part[part.kind];
    return wholeOf(part) ?? [...part.theirs, ...part.mine];
  });
  // Words of both sides that were never beside one another must not become one.
  const apart = (word: string, index: number) =>
    index > 0 && word.trim() !== "" && parts[index - 1]?.trim() !== "" ? ` ${word}` : word;
  return parts.map(apart).join("");
}

/**
 * Takes another person's changes into mine, line by line (R-PIR-01). Changes to different lines go together, and so do lines that both added at one place; nothing that
 * either of them added is ever left out.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  let clean = true;
  const lines = regionsOf(linesOf(base), linesOf(mine), linesOf(theirs)).flatMap((part) => {
    if (!("kind" in part)) return part;
    const put = settled(part);
    if (put !== null) return put;
    clean = false;
    return [wordByWord(part)];
  });
  return { text: lines.join("\n"), clean };
}
