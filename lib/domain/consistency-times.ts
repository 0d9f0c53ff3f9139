import { hasWord } from "./consistency-clauses";
import { momentsOfClock, type SpokenClock } from "./consistency-clocks";
import {
  type Contradiction,
  clockOf,
  type Known,
  type Moment,
  minute,
  momentClauses,
  type Stand,
  standsOf,
} from "./consistency-facts";
import type { Said, SaidClause } from "./consistency-moments";

/** How the words before a time bound it. */
type Bound = "at" | "about" | "not_after" | "not_before" | "range";

const set = (words: string) => new Set(words.split(" "));
/** What makes a time one of a calendar or a habit and not of what happened. */
const otherWords = set(
  "next review meeting retrospective daily nightly weekly cron usually normally typically yesterday today every window version",
);
const bounds: readonly (readonly [Bound, RegExp])[] = [
  [
    "range",
    /(?:between|from|shortly (?:before|after)|just (?:before|after)|soon after|long (?:before|after)|\d\s?(?:-|–|—|to|and))\s{0,2}$/i,
  ],
  ["not_after", /(?:(?<![a-z])(?:by|before|until|till|no later than))\s{1,2}$/i],
  ["not_before", /(?:(?<![a-z])(?:after|since|not before))\s{1,2}$/i],
  [
    "about",
    /(?:(?<![a-z])(?:around|about|roughly|approximately|approx\.?|circa|ca\.|near|nearly|almost)|[~≈])\s{0,2}$/i,
  ],
];
const rangeAfter = /^\s?(?:-|–|—|to|and)\s?\d/i;
const lengthBefore = /(?:duration|lasted|took)\W{0,4}$/i;
const aboutSlack = 5 * minute;
const excerptLength = 60;

function boundOf(text: string, { at, length }: SpokenClock): Bound {
  const lead = text.slice(Math.max(0, at - 24), at).replace(/\d{4}-\d{2}-\d{2}[ T]?$/, "");
  if (rangeAfter.test(text.slice(at + length, at + length + 8))) return "range";
  return bounds.find(([, form]) => form.test(lead))?.[0] ?? "at";
}

/** Whether the actual moment bears out one of those that the clock can mean: the nearest, as a clock stands on every day. */
function bears(bound: Bound, moments: readonly number[], actual: number): boolean {
  const aways = moments.map((moment) => actual - moment);
  const away = aways.reduce(
    (best, one) => (Math.abs(one) < Math.abs(best) ? one : best),
    Number.POSITIVE_INFINITY,
  );
  if (bound === "not_after") return away < minute;
  if (bound === "not_before") return away > -minute;
  return Math.abs(away) < (bound === "about" ? aboutSlack + 1 : minute);
}

/** The stand nearest to any of the moments, by halving. */
function nearest(moments: readonly number[], { all }: Known): Stand | null {
  let best: { stand: Stand; away: number } | null = null;
  for (const moment of moments) {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.at ?? 0) < moment) low = middle + 1;
      else high = middle;
    }
    for (const stand of [all[low - 1], all[low]]) {
      const away = Math.abs((stand?.at ?? Number.POSITIVE_INFINITY) - moment);
      if (stand !== undefined && (best === null || away < best.away)) best = { stand, away };
    }
  }
  return best?.stand ?? null;
}

function excerpt(text: string): string {
  const line = text
    .slice(0, excerptLength * 2)
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`;
}

/** The right clock as the text writes clocks: `14:45`, `14:45Z`, else `14:45 UTC`. */
function corrected(clock: SpokenClock, actual: number): string {
  const plain = new Date(actual).toISOString().slice(11, 16);
  if (!clock.zoned && /^\d{1,2}:\d{2}$/.test(clock.found) && clock.offset === 0) return plain;
  return /^\d{1,2}:\d{2}Z$/.test(clock.found) ? `${plain}Z` : `${plain} UTC`;
}

/** The stands of the moment that a text attaches a time to; a declaration stands where an entry says so. */
function attached(clause: SaidClause, known: Known): { says: string; stands: readonly Stand[] } | null {
  const moments: Moment[] = clause.mentions.filter(({ aim }) => !aim).map(({ moment }) => moment);
  if (moments.length > 1) return null;
  const [moment] = moments;
  if (moment !== undefined) return { says: momentClauses[moment], stands: standsOf(known, moment) };
  if (!hasWord(clause.words, set("declared")) || !hasWord(clause.words, set("incident"))) return null;
  const declared = known.all.filter(
    ({ text, entryId }) =>
      entryId !== null && /\bincident (?:was )?declared(?! (?:mitigated|resolved|over))/i.test(text),
  );
  return { says: "the incident was declared", stands: declared };
}

const leads: Record<Bound, string> = {
  at: "at",
  about: "at about",
  not_after: "by",
  not_before: "after",
  range: "at",
};

function against(
  said: Said,
  clause: SaidClause,
  clock: SpokenClock,
  moments: readonly number[],
  known: Known,
): Contradiction | null {
  const bound = boundOf(said.text, clock);
  const place = { at: clock.at, length: clock.length, found: clock.found, kind: "time" } as const;
  const claim = bound === "range" ? null : attached(clause, known);
  const [right] = claim?.stands ?? [];
  if (claim !== null && right !== undefined) {
    if (claim.stands.some(({ at }) => bears(bound, moments, at))) return null;
    const message = `The text says ${claim.says} ${leads[bound]} ${clock.found}; on record that was at ${clockOf(known, right.at)}.`;
    return {
      ...place,
      message,
      correct: bound === "at" ? corrected(clock, right.at) : null,
      entryId: right.entryId,
    };
  }
  const start = known.facts.startedAt.getTime();
  const within = moments.filter((moment) => moment >= start && moment <= known.until);
  const near = nearest(moments, known);
  if (bound !== "at" || within.length === 0 || near === null) return null;
  if (moments.some((moment) => Math.abs(near.at - moment) <= minute)) return null;
  const closest = nearest(within, known) ?? near;
  const message = `No entry stands at ${clock.found}; the nearest is ${clockOf(known, closest.at)}: “${excerpt(closest.text)}”.`;
  return { ...place, message, correct: null, entryId: closest.entryId };
}

/** R-PIR-03: the times of day in a sentence that the timeline has otherwise, or has not at all. A time whose zone is not clear is left alone. */
export function timeContradictions(
  said: Said,
  clocks: readonly SpokenClock[],
  known: Known,
): Contradiction[] {
  if (said.plans || /\blocal time\b/i.test(said.text.slice(said.words[0]?.at, said.words.at(-1)?.end)))
    return [];
  const elsewhere = clocks.some(({ zoned, offset }) => zoned && offset !== 0);
  const [first, last] = [known.all[0]?.at ?? 0, known.all.at(-1)?.at ?? 0];
  return clocks.flatMap((clock) => {
    const clause = said.clauses.find(({ at, end }) => clock.at >= at && clock.at < end);
    const before = said.text.slice(Math.max(0, clock.at - 16), clock.at);
    if (clause === undefined || hasWord(clause.words, otherWords) || lengthBefore.test(before)) return [];
    if (clock.offset === null || (!clock.zoned && elsewhere)) return [];
    const alone = clocks.filter(({ at }) => at >= clause.at && at < clause.end).length === 1;
    const moments = momentsOfClock(clock, first, last);
    return (
      against(said, alone ? clause : { ...clause, mentions: [], words: [] }, clock, moments, known) ?? []
    );
  });
}
