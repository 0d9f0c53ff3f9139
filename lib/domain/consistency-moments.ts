import { type Clause, clausesOf, labelOf, speaksOfPlans } from "./consistency-clauses";
import type { Moment } from "./consistency-facts";
import { sentenceWords, type Word } from "./prose";

/** A moment that a clause speaks of, from the first to the last of the words that say so. */
export type Mention = { moment: Moment; at: number; end: number };

/** A moment is spoken of by one of its nouns near one of its verbs (any of its verbs alone where it has no nouns), unless a word stands in the way. */
type Sign = {
  moment: Moment;
  nouns: ReadonlySet<string> | null;
  verbs: ReadonlySet<string>;
  unless: ReadonlySet<string>;
};

const set = (words: string) => new Set(words.split(" "));
const reach = 6;
const incidents = "incident issue outage problem disruption fault failure interruption downtime impact";
const partly =
  "not no never nobody yet some most partly partial partially gradually slowly first second again further next another earlier previous previously";
const things =
  "backup backups snapshot snapshots database databases db replica replicas cluster clusters file files version versions dump dumps table tables branch commit config configuration data rows dns hostname hostnames conflict conflicts ticket tickets dashboard session sessions cache index topology";

const signs: readonly Sign[] = [
  {
    moment: "detected",
    nouns: null,
    verbs: set("detected detect detecting detection"),
    unless: set(`${partly} attack attacks cause`),
  },
  {
    moment: "detected",
    nouns: set(incidents),
    verbs: set("noticed spotted discovered"),
    unless: set(`${partly} cause customers customer users user`),
  },
  {
    moment: "acknowledged",
    nouns: null,
    verbs: set("acknowledged acknowledge acknowledging acknowledgement acked"),
    unless: set(`${partly} publicly public customers status error errors mistake twitter`),
  },
  {
    moment: "assembled",
    nouns: set("team responders"),
    verbs: set("assembled assembling gathered convened"),
    unless: set(partly),
  },
  {
    moment: "cause_identified",
    nouns: set("cause culprit trigger"),
    verbs: set(
      "identified identify identifying found find finding known traced established understood located pinpointed isolated diagnosed confirmed discovered determined",
    ),
    unless: set(`${partly} unknown suspected until`),
  },
  {
    moment: "fix_developed",
    nouns: set("fix hotfix patch"),
    verbs: set("developed developing written ready built prepared coded"),
    unless: set(`${partly} permanent`),
  },
  {
    moment: "fix_deployed",
    nouns: set("fix hotfix patch"),
    verbs: set("deployed deploy deploying deployment released shipped rolled rollout live"),
    unless: set(`${partly} permanent back`),
  },
  {
    moment: "restored",
    nouns: set(
      `${incidents} service services functionality site system traffic production everything full fully completely normal all`,
    ),
    verbs: set("restored recovered resolved restoring recovering resolving"),
    unless: set(`${partly} ${things}`),
  },
  {
    moment: "started",
    nouns: set("incident outage disruption downtime interruption"),
    verbs: set("started began starts begins start"),
    unless: set(
      `${partly} investigation investigating recovery recovering resolve subside ease work working`,
    ),
  },
  {
    moment: "ended",
    nouns: set("incident outage disruption downtime interruption"),
    verbs: set("ended ends over end"),
    unless: set(`${partly}`),
  },
];

const shortRestored: Sign = {
  moment: "restored",
  nouns: null,
  verbs: set("restored resolved recovered"),
  unless: set(`${partly} ${things}`),
};

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

/** The noun and the verb that stand nearest to one another, as the words from the one to the other. */
function nearestPair(words: readonly Word[], { nouns, verbs }: Sign): { at: number; end: number } | null {
  let best: { at: number; end: number; away: number } | null = null;
  let noun = -1;
  let verb = -1;
  for (const [place, { low, at, end }] of words.entries()) {
    if (verbs.has(low)) {
      if (nouns === null) return { at, end };
      verb = place;
    }
    if (nouns?.has(low) === true) noun = place;
    if (noun < 0 || verb < 0 || (place !== noun && place !== verb)) continue;
    const away = Math.abs(noun - verb);
    const [from, to] = [words[Math.min(noun, verb)], words[Math.max(noun, verb)]];
    if (away > 0 && away <= reach && (best === null || away < best.away))
      best = { at: from?.at ?? 0, end: to?.end ?? 0, away };
  }
  return best;
}

function mentionOf(words: readonly Word[], sign: Sign): Mention | null {
  if (words.some(({ low }) => sign.unless.has(low) || low.endsWith("n't"))) return null;
  const pair = nearestPair(words, sign);
  return pair === null ? null : { moment: sign.moment, at: pair.at, end: pair.end };
}

/** The moments that a clause speaks of, each once, in their order. */
export function mentionsIn(text: string, { words }: Clause): Mention[] {
  const labelled = labels.get(labelOf(text, words) ?? "");
  const first = words[0];
  if (labelled !== undefined && first !== undefined)
    return [{ moment: labelled, at: first.at, end: first.end }];
  const plain = words.filter(({ low }) => !/^\d/.test(low)).length <= 4;
  const found = [...signs, ...(plain ? [shortRestored] : [])].flatMap((sign) => mentionOf(words, sign) ?? []);
  const once = found.filter(
    ({ moment }, place) => found.findIndex((other) => other.moment === moment) === place,
  );
  return once.sort((a, b) => a.at - b.at);
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
