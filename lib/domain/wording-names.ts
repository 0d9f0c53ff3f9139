import type { Word } from "./prose";
import { type Phrase, phraseEnd, phraseOf, type WordingScene } from "./wording-phrase";
import {
  doubleNames,
  faultParticiples,
  faultPhrases,
  faultVerbs,
  monthNames,
  responderVerbs,
} from "./wording-words";

/** A person named in a sentence (the places of the words) together with the fault that the sentence lays at their door. */
export type NamedFault = { from: number; to: number; fault: string };

/** The words of full names by first name. */
export type Names = ReadonlyMap<string, readonly (readonly string[])[]>;

const reach = 10;
const titles = new Set(["dr", "mr", "mrs", "ms", "prof"]);
const timeWords = new Set([
  "in",
  "on",
  "of",
  "since",
  "by",
  "until",
  "from",
  "early",
  "late",
  "last",
  "next",
  "this",
  "mid",
]);
const phrases: readonly Phrase[] = faultPhrases.map(phraseOf);

/** The names of people as they stand in texts. */
export function namesOf(people: readonly string[]): Names {
  const names = new Map<string, string[][]>();
  for (const person of people) {
    const parts = person.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    const own = titles.has(parts[0]?.toLowerCase() ?? "") ? parts.slice(1) : parts;
    const [first, ...others] = own;
    if (first === undefined || first.length < 2) continue;
    names.set(first, [...(names.get(first) ?? []), others]);
  }
  return names;
}

const bare = ({ text }: Word) => text.replace(/['’]s$/, "");

/** The place after the name that begins at a word, or null: "Will" at the beginning of a sentence and "in May" are no people. */
function nameEnd(words: readonly Word[], names: Names, at: number): number | null {
  const word = words[at];
  if (word === undefined) return null;
  const name = bare(word);
  const others = names.get(name);
  if (others === undefined) return null;
  const full = others.find(
    (rest) =>
      rest.length > 0 &&
      rest.every(
        (part, place) =>
          (words[at + 1 + place] ?? null) !== null && bare(words[at + 1 + place] ?? word) === part,
      ),
  );
  if (full !== undefined) return at + 1 + full.length;
  if (doubleNames.has(name) && at === 0 && name === word.text) return null;
  const [before, after] = [words[at - 1], words[at + 1]];
  const dated =
    timeWords.has(before?.low ?? "") || /^\d/.test(before?.low ?? "") || /^\d/.test(after?.low ?? "");
  return monthNames.has(name) && dated ? null : at + 1;
}

/** A comma ends the reach of a name unless it opens or closes what is said of the name, or goes on with "which" or "and". */
function inReach({ text, words }: WordingScene, from: number, to: number): boolean {
  const between = text.slice(words[from]?.end ?? 0, words[to]?.at ?? 0);
  if (/[;:()|]/.test(between)) return false;
  const commas = between.split(",");
  return commas.length % 2 === 1 || /^\s*(?:who|which|and|but|then)\s/.test(`${commas.at(-1)} `);
}

/** The fault that follows the name, its verb not being one that helps. */
function faultAfter(scene: WordingScene, nameTo: number): string | null {
  for (let at = nameTo; at < Math.min(nameTo + reach, scene.words.length); at += 1) {
    const word = scene.words[at];
    if (word === undefined || responderVerbs.has(word.low)) return null;
    if (!inReach(scene, nameTo - 1, at)) continue;
    if (faultVerbs.has(word.low)) return word.text;
    for (const phrase of phrases) {
      const end = phraseEnd(scene, phrase, at);
      const last = end === null ? undefined : scene.words[end - 1];
      if (last !== undefined) return scene.text.slice(word.at, last.end);
    }
  }
  return null;
}

/** The fault before the name: "deleted by Ada", "the mistake was Ada's", "because of Ada". */
function faultBefore({ words }: WordingScene, nameFrom: number, owns: boolean): string | null {
  const [last, beforeLast] = [words[nameFrom - 1], words[nameFrom - 2]];
  const cause = `${beforeLast?.low} ${last?.low}`;
  if (/^(?:because of|fault of|blame on|blamed on)$/.test(cause)) return `${beforeLast?.text} ${last?.text}`;
  const linked = last?.low === "by" || (owns && ["was", "is", "were"].includes(last?.low ?? ""));
  if (!linked) return null;
  return (
    words.slice(Math.max(0, nameFrom - 6), nameFrom - 1).findLast(({ low }) => faultParticiples.has(low))
      ?.text ?? null
  );
}

/** Each person whom the sentence names beside a fault; a person who found or mended it is not. */
export function namedFaults(scene: WordingScene, names: Names): NamedFault[] {
  const found: NamedFault[] = [];
  if (names.size === 0) return found;
  for (let from = 0; from < scene.words.length; from += 1) {
    const to = nameEnd(scene.words, names, from);
    if (to === null) continue;
    const owns = /['’]s$/.test(scene.words[to - 1]?.text ?? "");
    const fault = faultAfter(scene, to) ?? faultBefore(scene, from, owns);
    if (fault !== null) found.push({ from, to, fault });
    from = to - 1;
  }
  return found;
}
