import { hasWord } from "./consistency-clauses";
import {
  type Contradiction,
  clockMinutes,
  clockOf,
  type Known,
  minute,
  minuteWords,
  momentNames,
  standsOf,
} from "./consistency-facts";
import { type Interval, intervalOf, isOfOther, isOfPart, leadOf } from "./consistency-intervals";
import type { Said, SaidClause } from "./consistency-moments";
import type { SpokenLength } from "./spoken-length";

const set = (words: string) => new Set(words.split(" "));
/** Before a length these make it a rhythm, a part or another time. */
const otherLead = set(
  "every each per next last past previous first final from to another further additional extra other until people persons engineers developers colleagues",
);
/** In its sentence these make it another incident's. */
const otherIncident = set("previous earlier last quarter month year week average mean median similar");
/** In its clause these make it a setting, a habit or a comparison. */
const otherWords = set(
  "every timeout timeouts interval intervals ttl expiry retention cadence retry retries window average median mean usually normally typically weekly daily hourly old reduced cut previous earlier faster slower waited waiting wait watched watch monitored monitoring observed soak soaked held tested worked searched investigated debugged",
);
const incidentWords = set(
  "incident outage down downtime offline unavailable unreachable disruption disrupted degraded degradation interruption failing failed fail impact impacted affected answered errors broken",
);
const leadOfIncident = set("for lasted lasting during throughout");
const smallest = 5 * minute;
const timesTheIncident = 10;

/** Whether a true length of so many milliseconds bears out what is said. */
function bears({ bound, milliseconds, slack }: SpokenLength, actual: number): boolean {
  if (bound === "at_least") return actual > milliseconds - slack;
  if (bound === "at_most") return actual < milliseconds + slack;
  return Math.abs(actual - milliseconds) < slack + (bound === "about" ? 1 : 0);
}

function written({ bounded }: SpokenLength): string {
  return bounded.replace(/\s+/g, " ").replace(/(\d)\s?h\s?(\d{1,2})\s?m(?![a-z])/i, "$1 h $2 m");
}

function against(length: SpokenLength, { from, to, pairs }: Interval, known: Known): Contradiction | null {
  const fits = ([start, end]: Interval["pairs"][number]) =>
    bears(length, end.at - start.at) || bears(length, clockMinutes(start.at, end.at) * minute);
  const [first] = pairs;
  if (first === undefined || pairs.some(fits)) return null;
  const [start, end] = first;
  const minutes = clockMinutes(start.at, end.at);
  const span = `from ${momentNames[from]} (${clockOf(known, start.at)}) to ${momentNames[to]} (${clockOf(known, end.at)})`;
  return {
    at: length.at,
    length: length.length,
    found: length.found,
    kind: "duration",
    message: `The text says ${written(length)}; ${span} it was ${minuteWords(minutes)}.`,
    correct: length.found.includes("-") ? `${minutes}-minute` : minuteWords(minutes),
    entryId: end.entryId ?? start.entryId,
  };
}

/** Whether any two moments lie that far apart: one walk over the timeline. */
function standsSomewhere(length: SpokenLength, { all }: Known): boolean {
  const slack = Math.max(length.slack, minute) + 1;
  let first = 0;
  for (const { at } of all) {
    while (at - (all[first]?.at ?? at) > length.milliseconds + slack) first += 1;
    if (at - (all[first]?.at ?? at) >= length.milliseconds - slack) return true;
  }
  return false;
}

/** A length that belongs to no named interval but speaks of the incident: it has to lie between some two moments. */
function unplaced(said: Said, clause: SaidClause, length: SpokenLength, known: Known): Contradiction | null {
  const start = known.facts.startedAt.getTime();
  const total = known.until - start;
  const { milliseconds, bound } = length;
  if (milliseconds < smallest || milliseconds > timesTheIncident * total || bound === "at_most") return null;
  const adjective = length.found.includes("-");
  if (!adjective && !hasWord(leadOf(clause, length, 1), leadOfIncident)) return null;
  if (!hasWord(said.words, incidentWords) || isOfPart(clause.words)) return null;
  if (bound === "at_least" ? total > milliseconds - length.slack : standsSomewhere(length, known))
    return null;
  const span = `from the start (${clockOf(known, start)}) to the end (${clockOf(known, known.until)})`;
  const whole = minuteWords(clockMinutes(start, known.until));
  const nowhere = `no two moments of the timeline lie that far apart. The incident lasted ${whole} ${span}.`;
  return {
    at: length.at,
    length: length.length,
    found: length.found,
    kind: "duration",
    message: `The text says ${written(length)}; ${bound === "at_least" ? `${span} it was ${whole}.` : nowhere}`,
    correct: null,
    entryId: null,
  };
}

function isAside(said: Said, clause: SaidClause, length: SpokenLength): boolean {
  if (said.plans || hasWord(said.words, otherIncident)) return true;
  return hasWord(clause.words, otherWords) || hasWord(leadOf(clause, length, 1), otherLead);
}

/** R-PIR-03: the lengths in a sentence that the timeline does not bear out. Where the words do not say which interval is meant it has to be none at all. */
export function durationContradictions(
  said: Said,
  lengths: readonly SpokenLength[],
  known: Known,
): Contradiction[] {
  const ended = standsOf(known, "ended").length > 0;
  return lengths.flatMap((length) => {
    const place = said.clauses.findIndex(({ at, end }) => length.at >= at - 1 && length.at < end);
    const clause = said.clauses[place];
    if (clause === undefined) return [];
    if (isAside(said, clause, length)) return [];
    const interval = intervalOf(said, place, length, known);
    if (interval !== null) return against(length, interval, known) ?? [];
    if (!ended || isOfOther(said, length)) return [];
    return unplaced(said, clause, length, known) ?? [];
  });
}
