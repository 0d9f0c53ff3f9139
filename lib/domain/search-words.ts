import { parseLooseKey } from "./incident-key";

/** What somebody looks for, taken apart. */
export type Sought = {
  /** Lower case, in their order; empty where nothing can be looked for. */
  words: readonly string[];
  /** Whether the last word may go on: it is still being typed. */
  open: boolean;
  key: { year: number; number: number } | null;
  /** The first digits of a commit, in lower case. */
  commit: string | null;
};

const mostWords = 8;
const shortestOpen = 3;
const commitShape = /^[0-9a-f]{7,40}$/;

// Said in passing, and missing in what is looked for as often as not.
const passing = new Set(
  "a an and are as at be by for from has have in is it its of on or that the this to was were will with".split(
    " ",
  ),
);

/** Reads what was typed into a search: hyphens and dots stay inside words, quotes and other marks around them go. */
export function readSought(text: string): Sought {
  const plain = text.normalize("NFC").trim();
  const typed = plain
    .toLowerCase()
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
  const telling = typed.filter((word) => !passing.has(word));
  const words = (telling.length > 0 ? telling : typed).slice(0, mostWords);
  const last = words.at(-1) ?? "";
  return {
    words,
    open: last.length >= shortestOpen && last === typed.at(-1) && !/[^\p{L}\p{N}]$/u.test(text),
    key: parseLooseKey(plain),
    commit: commitShape.test(plain.toLowerCase()) ? plain.toLowerCase() : null,
  };
}

/** The words in PostgreSQL's language for text search, each quoted so that no mark in it means anything. */
export function wordQuery({ words, open }: Sought, join: "&" | "|"): string {
  return words.map((word, place) => quoted(word, open && place === words.length - 1)).join(` ${join} `);
}

function quoted(word: string, open: boolean): string {
  return `'${word.replace(/['\\]/g, "$&$&")}'${open ? ":*" : ""}`;
}

/** Every way to have swapped two neighbouring letters of a word, as alternatives in the same language. */
export function swapQuery(word: string, open: boolean): string {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, place) => letters.toSpliced(place, 2, letter, letters[place] ?? "").join(""))
    .map((swapped) => quoted(swapped, open))
    .join(" | ");
}
