import { type Clause, clausesOf, isTime, labelOf, speaksOfPlans } from "./consistency-clauses";
import type { Moment } from "./consistency-facts";
import { type MomentSign, momentSigns } from "./moment-signs";
import { sentenceWords, type Word } from "./prose";

/** A moment that a clause speaks of, from the first to the last of the words that say so; `aim` says that it is only meant to come: "to find the cause". */
export type Mention = { moment: Moment; at: number; end: number; aim: boolean };

const labels = new Map<string, Moment>([
  ["start", "started"],
  ["start time", "started"],
  ["started", "started"],
  ["started at", "started"],
  ["incident start", "started"],
  ["end", "ended"],
  ["end time", "ended"],
  ["ended", "ended"],
  ["ended at", "ended"],
  ["incident end", "ended"],
]);

const reach = 6;
const beforeAlone = new Set(
  "was were is been be it and but then when once finally to took takes had has status time".split(" "),
);
const afterAlone = new Set("via through automatically immediately quickly as by and".split(" "));
const modifiers = new Set(
  "this that our full all whole entire production normal and but when after before once until then while to with we".split(
    " ",
  ),
);

/** "the issue" and "full service", not "the search issue". */
function isWhole(words: readonly Word[], place: number): boolean {
  const before = words[place - 1];
  return before === undefined || isTime(before) || modifiers.has(before.low);
}

type Pair = { noun: Word; verb: Word; aim: boolean };

const isAim = (words: readonly Word[], verb: number) => words[verb - 1]?.low === "to";

/** The noun and the verb that stand nearest to one another. */
function nearestPair(words: readonly Word[], { nouns, whole, verbs }: MomentSign): Pair | null {
  let best: { noun: number; verb: number } | null = null;
  let [noun, verb] = [-1, -1];
  for (const [place, { low }] of words.entries()) {
    if (verbs.has(low)) verb = place;
    else if (nouns.has(low) || (whole.has(low) && isWhole(words, place))) noun = place;
    else continue;
    const away = Math.abs(noun - verb);
    const nearer = best === null || away < Math.abs(best.noun - best.verb);
    if (noun >= 0 && verb >= 0 && away <= reach && nearer) best = { noun, verb };
  }
  const [one, other] = [words[best?.noun ?? -1], words[best?.verb ?? -1]];
  return one === undefined || other === undefined || best === null
    ? null
    : { noun: one, verb: other, aim: isAim(words, best.verb) };
}

/** A verb that needs no noun: "was detected at 14:30", "Resolved: 15:35", "took 5 minutes to detect", "after detection". */
function standsAlone(words: readonly Word[], { alone }: MomentSign): Pair | null {
  const place = words.findIndex(({ low }) => alone.has(low));
  const word = words[place];
  if (word === undefined) return null;
  const action = word.low.endsWith("ion") || word.low.endsWith("ment");
  const next = words[place + 1];
  const ends =
    next === undefined ||
    (isTime(next) && next.low !== "the" && next.low !== "a" && next.low !== "an" && next.low !== "of");
  const leads = words.slice(0, place).every((one) => isTime(one) || beforeAlone.has(one.low));
  const aim = isAim(words, place);
  if (action ? next?.low === "of" : !(leads || aim) || !(ends || afterAlone.has(next.low))) return null;
  return { noun: word, verb: word, aim };
}

function mentionOf(words: readonly Word[], sign: MomentSign): Mention | null {
  if (words.some(({ low }) => sign.unless.has(low) || low.endsWith("n't"))) return null;
  const pair = nearestPair(words, sign) ?? standsAlone(words, sign);
  if (pair === null) return null;
  const [at, end] = [Math.min(pair.noun.at, pair.verb.at), Math.max(pair.noun.end, pair.verb.end)];
  return { moment: sign.moment, at, end, aim: pair.aim };
}

/** The moments that a clause speaks of, each once, in their order. */
export function mentionsIn(text: string, { words }: Clause): Mention[] {
  const labelled = labels.get(labelOf(text, words) ?? "");
  const first = words[0];
  if (labelled !== undefined && first !== undefined)
    return [{ moment: labelled, at: first.at, end: first.end, aim: false }];
  return momentSigns.flatMap((sign) => mentionOf(words, sign) ?? []).sort((a, b) => a.at - b.at);
}

/** A clause with the moments that it speaks of. */
export type SaidClause = Clause & { mentions: readonly Mention[] };

/** A sentence made ready to be compared: `plans` says that it speaks of what is to be, or of a rule. */
export type Said = { text: string; words: readonly Word[]; clauses: readonly SaidClause[]; plans: boolean };

/** Nobody says so much in one sentence: what is longer is no prose. */
const wordsAtMost = 300;

/** The sentences of a text that is in its author's own words. */
export function saidIn(text: string): Said[] {
  const sentences = sentenceWords(text).filter(({ length }) => length <= wordsAtMost);
  return sentences.map((words) => ({
    text,
    words,
    clauses: clausesOf(text, words).map((clause) => ({ ...clause, mentions: mentionsIn(text, clause) })),
    plans: speaksOfPlans(words),
  }));
}
