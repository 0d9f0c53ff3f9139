import { ownWords, sentenceWords } from "./prose";
import { type Names, namedFaults, namesOf } from "./wording-names";
import {
  firstWords,
  type Phrase,
  phraseEnd,
  phraseOf,
  standsNear,
  type WordingScene,
} from "./wording-phrase";
import { type WordingKind, type WordingRule, wordingRules } from "./wording-rules";

/** A wording that looks for somebody where a review looks for causes: where it stands in the text, why, and a better wording. */
export type WordingHint = {
  at: number;
  length: number;
  found: string;
  /** The key of the rule. */
  rule: string;
  kind: WordingKind;
  why: string;
  better: string;
};

type Entry = { rule: WordingRule; phrase: Phrase };
const byFirstWord = new Map<string, Entry[]>();
/** Phrases that begin with a class of words: they are tried at every word. */
const atAnyWord: Entry[] = [];
for (const rule of wordingRules) {
  for (const phrase of rule.phrases.map(phraseOf)) {
    for (const first of firstWords(phrase)) {
      if (first.startsWith("@")) atAnyWord.push({ rule, phrase });
      else byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { rule, phrase }]);
    }
  }
}

function holds({ needs, unless }: WordingRule, scene: WordingScene, from: number, to: number): boolean {
  const near = standsNear;
  if (needs?.before !== undefined && !near(scene, needs.before, from, to, "before")) return false;
  if (needs?.after !== undefined && !near(scene, needs.after, from, to, "after")) return false;
  if (unless?.before !== undefined && near(scene, unless.before, from, to, "before")) return false;
  return unless?.after === undefined || !near(scene, unless.after, from, to, "after");
}

type Stretch = Pick<WordingHint, "at" | "length" | "found">;

function stretch({ text, words }: WordingScene, from: number, to: number): Stretch {
  const at = words[from]?.at ?? 0;
  const end = words[to - 1]?.end ?? at;
  return { at, length: end - at, found: text.slice(at, end) };
}

function ruleHints(scene: WordingScene): WordingHint[] {
  const hints: WordingHint[] = [];
  for (const [from, { low }] of scene.words.entries()) {
    for (const { rule, phrase } of [...(byFirstWord.get(low) ?? []), ...atAnyWord]) {
      const to = phraseEnd(scene, phrase, from);
      if (to === null || !holds(rule, scene, from, to)) continue;
      const { key, kind, why, better } = rule;
      hints.push({ ...stretch(scene, from, to), rule: key, kind, why, better });
    }
  }
  return hints;
}

function personHints(scene: WordingScene, names: Names): WordingHint[] {
  return namedFaults(scene, names).map(({ from, to, fault }) => ({
    ...stretch(scene, from, to),
    rule: "person_and_fault",
    kind: "person_and_fault",
    why: `It names a person together with “${fault}”, so readers look at the person and not at the system.`,
    better:
      "Name the role or the system and what was done: “The deploy was started from the release branch.” Then ask what made it possible.",
  }));
}

function apart(hints: WordingHint[]): WordingHint[] {
  const kept: WordingHint[] = [];
  let end = 0;
  for (const hint of hints.sort((a, b) => a.at - b.at || b.length - a.length)) {
    if (hint.at < end) continue;
    kept.push(hint);
    end = hint.at + hint.length;
  }
  return kept;
}

/**
 * R-PIR-03: wordings that blame, that judge with hindsight, or that put a person beside a fault, each with a better one, in their order and
 * apart from one another. They are hints: nothing is ever refused for one. Code, quoted lines and addresses give none. `people` are the
 * full names of those who may be named; a first name alone counts too. Takes time in proportion to the text.
 */
export function wordingHints(text: string, people: readonly string[]): WordingHint[] {
  const own = ownWords(text);
  const names = namesOf(people);
  const firstNames = new Set(names.keys());
  const hints = sentenceWords(own).flatMap((words) => {
    const scene = { text, words, names: firstNames };
    return [...ruleHints(scene), ...personHints(scene, names)];
  });
  return apart(hints);
}
