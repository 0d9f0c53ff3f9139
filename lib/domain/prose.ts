import { spokenText } from "./spoken-text";

/** A word with its place in the text; `low` is the word in small letters with a straight apostrophe. */
export type Word = { at: number; end: number; text: string; low: string };

/** A piece of a text: from `at` up to, not including, `end`. */
export type Stretch = { at: number; end: number };

const quotedLine = /^[ \t]{0,3}>.*$/gm;
const linkTarget = /(?<=\])\([^()\n]{0,2000}\)/g;
const address = /(?:https?:\/\/|www\.)[^\s<>|]+/gi;
const word = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
const stop = /[.!?]{1,8}[)\]"'”’*_]{0,4}(?=\s)|\n/g;
const newLineStarts = /^[ \t]*(?:[-*+#|>•]|\d{1,3}[.)][ \t]|\d{1,2}:\d{2}|$)/;
const abbreviation = /(?:^|[\s(])(?:approx|ca|e\.g|i\.e|vs|no|dr|mr|mrs|ms|prof|st)$/i;
const wrapWidth = 40;

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/**
 * What the author of a Markdown text says in their own words, as long as before: code, quoted lines, addresses and the targets of links become
 * spaces. Takes time in proportion to the text.
 */
export function ownWords(text: string): string {
  return spokenText(text).replace(quotedLine, blank).replace(linkTarget, blank).replace(address, blank);
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    at: index,
    end: index + found.length,
    text: found,
    low: found.toLowerCase().replaceAll("’", "'"),
  }));
}

function endsAtFullStop(text: string, at: number, after: number): boolean {
  if (/^\s{1,4}\p{Ll}/u.test(text.slice(after, after + 6))) return false;
  return text[at] !== "." || !abbreviation.test(text.slice(Math.max(0, at - 8), at));
}

/** A line break ends a sentence unless the line was only wrapped. */
function endsAtLineBreak(text: string, start: number, at: number): boolean {
  const next = text.slice(at + 1, at + 40);
  if (newLineStarts.test(next.split("\n")[0] ?? "")) return true;
  if (/^[ \t]*\p{Ll}/u.test(next)) return false;
  const lineStart = Math.max(start, text.lastIndexOf("\n", at - 1) + 1);
  return at - lineStart < wrapWidth || /[.!?:;|]\s*$/.test(text.slice(Math.max(lineStart, at - 3), at));
}

/** The sentences, lines of a list and cells in rows of a table that a text consists of, in their order. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) found.push({ at: start, end });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(stop)) {
    const after = index + mark.length;
    const ends = mark === "\n" ? endsAtLineBreak(text, start, index) : endsAtFullStop(text, index, after);
    if (ends) close(after);
  }
  close(text.length);
  return found;
}

/** The words of each sentence; sentences without words are left out. */
export function sentenceWords(text: string): Word[][] {
  const words = wordsOf(text);
  let next = 0;
  const sentences = sentencesOf(text).map(({ end }) => {
    const from = next;
    while ((words[next]?.at ?? end) < end) next += 1;
    return words.slice(from, next);
  });
  return sentences.filter((sentence) => sentence.length > 0);
}
