import type { Word } from "./prose";
import type { Nearby } from "./wording-rules";
import {
  afterVerbs,
  describingParticiples,
  irregularParticiples,
  notOwners,
  notParticiples,
  ownerWords,
  personWords,
  subjectWords,
} from "./wording-words";

/** A sentence as the rules see it: its words, the text they stand in, and the first names of people. */
export type WordingScene = { text: string; words: readonly Word[]; names: ReadonlySet<string> };

/** A phrase taken apart: the words that can stand at each place. */
type Place = { any: ReadonlySet<string>; fillers: boolean };
export type Phrase = readonly Place[];

const fillers = new Set(
  "really also probably perhaps easily certainly definitely surely clearly ever even immediately always already obviously completely totally quite own first been fully properly actually very such simply just".split(
    " ",
  ),
);
const joined = /^[ \t*_]{1,8}$|^[ \t*_]{0,8}\n[ \t*_]{0,8}$/;

/** Takes a phrase of a rule apart. */
export function phraseOf(text: string): Phrase {
  const places: Place[] = [];
  let loose = false;
  for (const piece of text.split(" ")) {
    if (piece !== "…") places.push({ any: new Set(piece.split("/")), fillers: loose });
    loose = piece === "…";
  }
  return places;
}

/** Whether nothing but a space stands between a word and the one before it. */
function follows({ text, words }: WordingScene, at: number): boolean {
  const before = words[at - 1];
  const word = words[at];
  return (
    before !== undefined &&
    word !== undefined &&
    joined.test(text.slice(before.end, Math.min(word.at, before.end + 20)))
  );
}

/** Whether the word is the first of its clause: the first of the sentence, or after a comma, a colon or "and". */
function starts(scene: WordingScene, at: number): boolean {
  const before = scene.words[at - 1];
  return before === undefined || !follows(scene, at) || ["and", "but", "so", "then"].includes(before.low);
}

function isPerson({ names }: WordingScene, word: Word): boolean {
  return personWords.has(word.low) || names.has(word.text);
}

const possessive = /'s$/;
const ownerOf = (word: Word) => ({ ...word, text: word.text.slice(0, -2), low: word.low.slice(0, -2) });

function isOwner(scene: WordingScene, word: Word, personOnly: boolean): boolean {
  if (ownerWords.has(word.low)) return true;
  if (!possessive.test(word.low) || notOwners.has(word.low)) return false;
  return !personOnly || isPerson(scene, ownerOf(word));
}

function isDone(scene: WordingScene, at: number): boolean {
  const low = scene.words[at]?.low ?? "";
  const regular = low.length > 3 && low.endsWith("ed") && !notParticiples.has(low);
  if (!regular && !irregularParticiples.has(low)) return false;
  const next = scene.words[at + 1];
  return (
    !describingParticiples.has(low) ||
    next === undefined ||
    !follows(scene, at + 1) ||
    afterVerbs.has(next.low)
  );
}

function isOf(scene: WordingScene, at: number, wanted: string): boolean {
  const word = scene.words[at];
  if (word === undefined) return false;
  if (wanted === "@person") return isPerson(scene, word);
  if (wanted === "@owner") return isOwner(scene, word, false);
  if (wanted === "@person's") return isOwner(scene, word, true);
  if (wanted === "@subject") return subjectWords.has(word.low) || isPerson(scene, word);
  if (wanted === "@done") return isDone(scene, at);
  return word.low === wanted;
}

function isAny(scene: WordingScene, at: number, any: ReadonlySet<string>): boolean {
  const low = scene.words[at]?.low;
  if (low !== undefined && any.has(low)) return true;
  for (const wanted of any) if (wanted.startsWith("@") && isOf(scene, at, wanted)) return true;
  return false;
}

/** Where the place is met, fillers skipped, or null. */
function placeAt(scene: WordingScene, { any, fillers: loose }: Place, from: number): number | null {
  for (let at = from; at <= from + 2; at += 1) {
    if (isAny(scene, at, any)) return at;
    if (!loose || !fillers.has(scene.words[at]?.low ?? "")) return null;
  }
  return null;
}

/** The place of the word after the phrase that begins at `from`, or null where it does not stand there. */
export function phraseEnd(scene: WordingScene, phrase: Phrase, from: number): number | null {
  let next = from;
  for (const place of phrase) {
    if (place.any.has("@start")) {
      if (!starts(scene, next)) return null;
      continue;
    }
    const at = placeAt(scene, place, next);
    if (at === null) return null;
    for (let step = Math.max(next, from + 1); step <= at; step += 1) if (!follows(scene, step)) return null;
    if (!place.any.has("@done")) next = at + 1;
  }
  return next;
}

/** Whether one of the words stands near `[from, to)` on that side. */
export function standsNear(
  scene: WordingScene,
  { words, within }: Nearby,
  from: number,
  to: number,
  side: "before" | "after",
): boolean {
  if (side === "before" && words.includes("@start") && starts(scene, from)) return true;
  for (let away = 0; away < within; away += 1) {
    const at = side === "before" ? from - 1 - away : to + away;
    if (words.some((wanted) => isOf(scene, at, wanted))) return true;
  }
  return false;
}

/** The words by which phrases that begin with them are found. */
export function firstWords(phrase: Phrase): readonly string[] {
  const first = phrase.find(({ any }) => !any.has("@start"));
  return [...(first?.any ?? [])];
}
