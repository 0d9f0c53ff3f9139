import { hasWord } from "./consistency-clauses";
import type { Contradiction, Known, RecordFacts } from "./consistency-facts";
import type { Said } from "./consistency-moments";
import type { Word } from "./prose";

type Count = keyof RecordFacts["counts"];
/** How many a text says: `all` that it leaves none out. A share of the whole can be smaller than the record, never larger. */
type Claim = { count: Count; value: number; all: boolean; from: number; to: number };

const set = (words: string) => new Set(words.split(" "));
const amounts = new Map<string, number>(
  [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ].map((word, value) => [word, value]),
);
const nouns = new Map<string, Count>([
  ["hotfix", "hotfixes"],
  ["hotfixes", "hotfixes"],
  ["rollback", "rollbacks"],
  ["rollbacks", "rollbacks"],
  ["bypass", "bypasses"],
  ["bypasses", "bypasses"],
  ["approval", "approvals"],
  ["approvals", "approvals"],
]);
const names: Record<Count, readonly [string, string]> = {
  hotfixes: ["hotfix", "hotfixes"],
  rollbacks: ["rollback", "rollbacks"],
  bypasses: ["bypass", "bypasses"],
  breachedDeadlines: ["missed deadline", "missed deadlines"],
  approvals: ["approval", "approvals"],
  actionItems: ["action item", "action items"],
};
/** In the sentence these make it a rule, another time or a comparison. */
const otherWords = set(
  "require requires required need needs policy rule least per each every last previous earlier other quarter week month year usually normally typically plan plans drill until more fewer",
);
const being = set("was were is are had has been");
const doing = set(
  "needed necessary made used done performed carried recorded started given granted taken opened tried",
);
const wholeBefore = set("only exactly altogether total took used made with there were was recorded");
/** After "one rollback" only these: "one rollback plan" counts plans. */
const afterNoun = set(
  "was were is are had has and to in at of during for after before with by on that which but or did",
);
const missed = set("missed breached overrun broken");
const kept = set("met kept held");

function amountOf(word: Word | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,3}$/.test(word.low) ? Number(word.low) : amounts.get(word.low);
}

function gapIsSpace(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    /^[\s*_]{1,6}$/.test(text.slice(left.end, Math.min(right.at, left.end + 8)))
  );
}

/** "two rollbacks", "no hotfix was needed", "five action items". */
function counted({ text, words }: Said, place: number): Claim | null {
  const value = amountOf(words[place]);
  const action = words[place + 1]?.low === "action" && /^items?$/.test(words[place + 2]?.low ?? "");
  const count = action ? "actionItems" : nouns.get(words[place + 1]?.low ?? "");
  const last = place + (action ? 2 : 1);
  if (value === undefined || count === undefined || !gapIsSpace(text, words[place], words[place + 1]))
    return null;
  const [next, afterNext, before] = [words[last + 1], words[last + 2], words[place - 1]];
  const ends = !gapIsSpace(text, words[last], next);
  if (!ends && !afterNoun.has(next?.low ?? "")) return null;
  const told = being.has(next?.low ?? "") && doing.has(afterNext?.low ?? "");
  const all =
    told ||
    (ends && wholeBefore.has(before?.low ?? "")) ||
    before?.low === "only" ||
    ["there", "total"].includes(words[place - 2]?.low ?? "");
  if (value === 0 && !all) return null;
  return { count, value, all, from: place, to: last + 1 };
}

/** "no deadline was missed", "all deadlines were met", "missed two deadlines". */
function deadlines({ words }: Said, place: number): Claim | null {
  const [here, next] = [words[place], words[place + 1]];
  if (!/^deadlines?$/.test(next?.low ?? "")) return null;
  const verb = being.has(words[place + 2]?.low ?? "") ? words[place + 3]?.low : undefined;
  const value = amountOf(here);
  const to = place + (verb === undefined ? 2 : 4);
  const every = here?.low === "all" || here?.low === "every";
  if (every && verb !== undefined && kept.has(verb))
    return { count: "breachedDeadlines", value: 0, all: true, from: place, to };
  const isMissed = verb === undefined ? missed.has(words[place - 1]?.low ?? "") : missed.has(verb);
  return value === undefined || !isMissed
    ? null
    : { count: "breachedDeadlines", value, all: true, from: place, to };
}

/** "rolled back twice". */
function rolledBack({ words }: Said, place: number): Claim | null {
  const [here, next, third, fourth] = words.slice(place, place + 4);
  if (here?.low !== "rolled" || next?.low !== "back") return null;
  const times = /^times$/.test(fourth?.low ?? "") ? amountOf(third) : undefined;
  const value = third?.low === "twice" ? 2 : times;
  return value === undefined
    ? null
    : { count: "rollbacks", value, all: false, from: place, to: place + (times === undefined ? 3 : 4) };
}

function against(
  { text, words }: Said,
  { count, value, all, from, to }: Claim,
  { facts }: Known,
): Contradiction | null {
  const actual = facts.counts[count];
  if (value === actual || (value < actual && !all)) return null;
  const at = words[from]?.at ?? 0;
  const found = text.slice(at, words[to - 1]?.end ?? at);
  const [one, many] = names[count];
  const right = `${actual === 0 ? "no" : actual} ${actual === 1 ? one : many}`;
  const plain = to - from === (count === "actionItems" ? 3 : 2) && count !== "breachedDeadlines";
  return {
    at,
    length: found.length,
    found,
    kind: "number",
    message: `The text says “${found}”; the record has ${right}.`,
    correct: plain ? right : null,
    entryId: null,
  };
}

const percent =
  /(?<![\d.,])(\d{1,3}(?:\.\d{1,2})?)\s{0,2}(?:%|per\s?cent)\s{1,2}of\s{1,2}(?:(?:all|the|our|card|customer)\s{1,2}){0,3}payments\b/gi;
const failing = set(
  "fail failed failing failures affected declined rejected lost errors impact impacted hit broke could",
);
const changing = set(
  "reduced fell fallen dropped down still now recovered succeeded successful working again remaining from",
);
const aboutBefore = /(?:about|around|roughly|approximately|almost|nearly|some|~)\s{0,2}$/i;
const boundBefore = /(?:more than|over|at least|less than|under|up to|at most|below|above|<|>)\s{0,2}$/i;

/** "45 % of payments failed", against the share that the incident records. */
function paymentShare(said: Said, known: Known): Contradiction[] {
  const recorded = known.facts.paymentsFailingPercent;
  if (recorded === null || !hasWord(said.words, failing) || hasWord(said.words, changing)) return [];
  const start = said.words[0]?.at ?? 0;
  const sentence = said.text.slice(start, said.words.at(-1)?.end);
  return [...sentence.matchAll(percent)].flatMap(({ 0: whole, 1: amount, index }) => {
    const lead = sentence.slice(Math.max(0, index - 20), index);
    const slack = aboutBefore.test(lead) ? Math.max(1, recorded * 0.1) : 0;
    if (boundBefore.test(lead) || Math.abs(Number(amount) - recorded) <= slack) return [];
    const found = /^[\d.]+\s{0,2}(?:%|per\s?cent)/i.exec(whole)?.[0] ?? whole;
    return {
      at: start + index,
      length: found.length,
      found,
      kind: "number" as const,
      message: `The text says ${found} of payments; the record has ${recorded} %.`,
      correct: `${recorded} %`,
      entryId: null,
    };
  });
}

/** R-PIR-03: how many hotfixes, rollbacks, bypasses, missed deadlines, approvals and action items a sentence counts, and the share of payments, against the record. */
export function numberContradictions(said: Said, known: Known): Contradiction[] {
  if (said.plans && !said.words.some(({ low }) => /^deadlines?$/.test(low))) return [];
  const claims = hasWord(said.words, otherWords)
    ? []
    : said.words.flatMap(
        (_, place) => counted(said, place) ?? deadlines(said, place) ?? rolledBack(said, place) ?? [],
      );
  return [...claims.flatMap((claim) => against(said, claim, known) ?? []), ...paymentShare(said, known)].sort(
    (a, b) => a.at - b.at,
  );
}
