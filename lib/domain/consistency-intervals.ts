import { hasWord, isTime, labelOf } from "./consistency-clauses";
import { type Known, type Moment, type Stand, standsOf } from "./consistency-facts";
import type { Said, SaidClause } from "./consistency-moments";
import type { Word } from "./prose";
import type { SpokenLength } from "./spoken-length";

/** What a length can be the length of, each from one stand to another; the first pair is the one to name. */
export type Interval = { from: Moment; to: Moment; pairs: readonly (readonly [Stand, Stand])[] };

const set = (words: string) => new Set(words.split(" "));
const totalLabels = new Set([
  "duration",
  "downtime",
  "resolution time",
  "time",
  "time to resolve",
  "time to resolution",
  "time to restore",
  "time to recover",
  "time to recovery",
  "mttr",
]);
const labelExtras = new Set(["total", "overall", "incident", "outage"]);
const incidentNouns = set("incident outage disruption interruption downtime");
const lastedVerbs = set("lasted lasting ran continued took duration total long");
const wholeSubjects = set(
  "site website service system platform product application app everything production",
);
const downWords = set("down offline unavailable unreachable");
const partWords = set("partly partially partial some part parts another previous earlier most");
const being = set("was were is are been");
const tookCues = set("after within in took taken takes taking");
const procedures: ReadonlySet<Moment> = new Set<Moment>(["fix_developed", "fix_deployed", "assembled"]);
const course: readonly Moment[] = [
  "started",
  "detected",
  "acknowledged",
  "assembled",
  "cause_identified",
  "fix_developed",
  "fix_deployed",
  "restored",
];

/** After a length these make it a part, a setting or another time. */
const otherTrail =
  /^[\s-]{0,2}(?:ago|earlier|old|apart|late|later|before|after|prior|timeout|interval|window|delay|ttl|cadence|period|retention|limit|session|meeting|review|update|sla|deadline|behind|ahead|worth|long|each|of(?! (?:downtime|outage|unavailability|disruption|interruption)))/i;

/** The words just before a length and the bound that belongs to it. */
export function leadOf(
  clause: SaidClause,
  { at, bounded, length }: SpokenLength,
  count: number,
): readonly Word[] {
  const start = at - (bounded.length - length);
  return clause.words.filter(({ end }) => end <= start).slice(-count);
}

function between(known: Known, froms: readonly Moment[], tos: readonly Moment[]): Interval | null {
  const [from, to] = [froms[0], tos[0]];
  if (from === undefined || to === undefined) return null;
  const ends = tos.flatMap((moment) => standsOf(known, moment));
  const pairs = froms
    .flatMap((moment) => standsOf(known, moment))
    .flatMap((start) => ends.map((end) => [start, end] as const))
    .filter(([start, end]) => start.at <= end.at);
  const named = standsOf(known, from).length > 0 && standsOf(known, to).length > 0;
  return named && pairs.length > 0 ? { from, to, pairs } : null;
}

/** "35 minutes after the cause was identified", "15 minutes before it was detected", "from detection to restoration". */
function related({ clauses }: Said, place: number, length: SpokenLength, known: Known): Interval | null {
  const [here, next] = [clauses[place], clauses[place + 1]];
  const [one, second, third] = here?.mentions ?? [];
  if (here !== undefined && one !== undefined && second !== undefined) {
    const ranged = third === undefined && hasWord(here.words, set("from between"));
    return ranged ? between(known, [one.moment], [second.moment]) : null;
  }
  const other = next?.mentions.length === 1 && !next.fronted ? next.mentions[0] : undefined;
  const adjoins = next !== undefined && next.at - (length.at + length.length) < 3;
  if (other === undefined || (next?.link !== "after" && next?.link !== "before")) return null;
  if (one === undefined) return next.link === "before" ? between(known, ["started"], [other.moment]) : null;
  if (!adjoins || one.moment === other.moment) return null;
  const [from, to] = next.link === "after" ? [other, one] : [one, other];
  return between(known, [from.moment], [to.moment]);
}

/** Whether words speak of a part only: "partly", or "the outage of the search page" where no length follows. */
export function isOfPart(words: readonly Word[]): boolean {
  const parted = ({ low }: Word, place: number) => {
    const next = words[place + 2];
    const length = next !== undefined && next.low !== "the" && isTime(next);
    return incidentNouns.has(low) && words[place + 1]?.low === "of" && !length;
  };
  return hasWord(words, partWords) || words.some(parted);
}

function isTotal({ text }: Said, { words }: SaidClause, length: SpokenLength): boolean {
  if (!hasWord(words, incidentNouns) || isOfPart(words)) return false;
  if (hasWord(words, lastedVerbs)) return true;
  const [start, end] = [length.at - (length.bounded.length - length.length), length.at + length.length];
  const names = (low: string) => incidentNouns.has(low);
  const follows = words.some(
    ({ low, at }) => names(low) && at > end - 1 && at - end <= 1 && text[end] !== ",",
  );
  const before = words.filter((word) => word.end <= start).slice(-2);
  return follows || (names(before[0]?.low ?? "") && before[1]?.low === "of");
}

/** "The site was down for an hour": the whole, when no part is named. */
function isDown({ words }: SaidClause): boolean {
  const down = words.findIndex(({ low }) => downWords.has(low));
  const be = words.slice(0, Math.max(0, down)).findLastIndex(({ low }) => being.has(low));
  const subject = words[be - 1]?.low ?? "";
  const whole = be > 0 && be < 5 && down - be <= 2 && (wholeSubjects.has(subject) || subject === "it");
  return whole && !hasWord(words.slice(0, down), partWords);
}

function reached({ text }: Said, here: SaidClause, length: SpokenLength, known: Known): Interval | null {
  const moment = here.mentions.length === 1 ? here.mentions[0]?.moment : undefined;
  if (moment === undefined || moment === "started" || moment === "ended") return null;
  const label = labelOf(text, here.words)?.startsWith("time to") === true;
  const lead = [...leadOf(here, length, 2), ...(length.bound === "at_most" ? [{ low: "within" }] : [])];
  const cued = label || lead.some(({ low }) => tookCues.has(low));
  const took = hasWord(here.words, set("took takes taken taking"));
  if (!cued || (took && procedures.has(moment))) return null;
  return between(known, moment === "detected" ? ["started"] : course.slice(0, course.indexOf(moment)), [
    moment,
  ]);
}

/** Whether what follows the length makes it one of something else: "20 minutes of data", "a 5-minute timeout", "an hour ago". */
export function isOfOther({ text }: Said, { at, length }: SpokenLength): boolean {
  return otherTrail.test(text.slice(at + length, at + length + 30));
}

/** "Duration", "Total time", "Outage duration (total)"; "time" alone is none. */
function isTotalLabel(label: string | null): boolean {
  const words = label?.split(" ").filter((word) => !labelExtras.has(word)) ?? [];
  return label !== "time" && totalLabels.has(words.join(" "));
}

/** The interval that a length speaks of, from the words around it; null where they do not say. */
export function intervalOf(said: Said, place: number, length: SpokenLength, known: Known): Interval | null {
  const here = said.clauses[place];
  if (here === undefined) return null;
  if (isTotalLabel(labelOf(said.text, here.words))) return between(known, ["started"], ["ended", "restored"]);
  const relation = related(said, place, length, known);
  if (relation !== null) return relation;
  if (isOfOther(said, length)) return null;
  if (isTotal(said, here, length)) return between(known, ["started", "detected"], ["ended", "restored"]);
  if (isDown(here)) return between(known, ["started", "detected"], ["ended", "restored", "fix_deployed"]);
  return reached(said, here, length, known);
}
