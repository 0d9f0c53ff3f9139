/** How a length bounds what it speaks of: "27 min", "about two hours", "more than 18 hours", "within an hour". */
export type LengthBound = "exact" | "about" | "at_least" | "at_most";

/** A length of time read in a text. `found` is what stands there without its bound, `bounded` with it. */
export type SpokenLength = {
  at: number;
  length: number;
  found: string;
  bounded: string;
  bound: LengthBound;
  milliseconds: number;
  /** How far a true length may be away, in milliseconds: what is said in hours alone is rounded. */
  slack: number;
};

const numbers = new Map<string, number>(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    ninety: 90,
  }),
);
const sizes = new Map<string, number>([
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
]);
const minute = 60_000;
const about = 0.1;

const number = `\\d{1,5}(?:[.,]\\d{1,2})?|${[...numbers.keys()].join("|")}`;
const unit = "days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s";
// "1h23m" reads on after the h; "5d3f" is no length.
const part = `(${number})[\\s-]{0,2}(${unit})(?!\\p{L}|\\d{1,2}(?!\\d?\\s?[hms]))`;
const beginning = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/$€£#%+-])(?:${part}|(half an|(?:a )?quarter of an|three quarters of an|(${number}) and a half) (hours?|minutes?|days?))`,
  "giu",
);
const going = new RegExp(`\\s{0,2}(?:(?:,|and)\\s{1,2})?${part}`, "iuy");
const andAHalf = /\s{1,2}and a half(?!\p{L})/iuy;

const before: readonly (readonly [LengthBound, RegExp])[] = [
  [
    "at_most",
    /(?:(?<![a-z])(?:less than|fewer than|no more than|not more than|at most|under|within|up to|inside)|<)\s{0,2}$/i,
  ],
  ["at_least", /(?:(?<![a-z])(?:more than|longer than|at least|over|upwards of|in excess of)|>)\s{0,2}$/i],
  [
    "about",
    /(?:(?<![a-z])(?:about|around|roughly|approximately|approx\.?|circa|ca\.|almost|nearly|close to|some)|[~≈])\s{0,2}$/i,
  ],
];
/** Before "a" and "an" only these make a length of it: "60 requests an hour" is a rate. */
const beforeOne =
  /(?:about|around|for|after|took|almost|nearly|roughly|lasted|than|over|under|within|just|of)\s{1,2}$/i;
const range = /\d\s{0,2}(?:-|–|—|to|or|and)\s{0,2}$/i;

const amountOf = (text: string) => numbers.get(text.toLowerCase()) ?? Number(text.replace(",", "."));
const sizeOf = (name: string) => sizes.get(name.slice(0, 1).toLowerCase()) ?? minute;

type Sum = { end: number; milliseconds: number; smallest: number; rounded: boolean };

function firstPart(text: string, match: RegExpMatchArray): Sum | null {
  const [found, amount, name, special, wholes, specialName] = match;
  const end = (match.index ?? 0) + found.length;
  if (special !== undefined) {
    const share = /^half/i.test(special) ? 0.5 : /^three/i.test(special) ? 0.75 : 0.25;
    const count = wholes === undefined ? share : amountOf(wholes) + 0.5;
    const size = sizeOf(specialName ?? "hour");
    return { end, milliseconds: count * size, smallest: size, rounded: true };
  }
  // A single capital letter counts something else: "5M rows".
  if (amount === undefined || name === undefined || /^[A-Z]$/.test(name)) return null;
  if (
    /^an?$/i.test(amount) &&
    !beforeOne.test(text.slice(Math.max(0, end - found.length - 16), end - found.length))
  )
    return null;
  const size = sizeOf(name);
  return { end, milliseconds: amountOf(amount) * size, smallest: size, rounded: /[.,]/.test(amount) };
}

/** Reads on: "1 h" and then "23 m", "two hours and a half". */
function wholeSum(text: string, first: Sum): Sum {
  let sum = first;
  andAHalf.lastIndex = sum.end;
  const half = andAHalf.exec(text);
  if (half !== null) {
    return {
      ...sum,
      end: sum.end + half[0].length,
      milliseconds: sum.milliseconds + sum.smallest / 2,
      rounded: true,
    };
  }
  for (;;) {
    going.lastIndex = sum.end;
    const more = going.exec(text);
    const size = sizeOf(more?.[2] ?? "");
    if (
      more === null ||
      size >= sum.smallest ||
      /^an?$/i.test(more[1] ?? "") ||
      /^[A-Z]$/.test(more[2] ?? "")
    )
      return sum;
    const milliseconds = sum.milliseconds + amountOf(more[1] ?? "") * size;
    sum = { end: sum.end + more[0].length, milliseconds, smallest: size, rounded: sum.rounded };
  }
}

function boundBefore(text: string, at: number): { bound: LengthBound; words: string } {
  const lead = text.slice(Math.max(0, at - 20), at);
  for (const [bound, form] of before) {
    const found = form.exec(lead);
    if (found !== null) return { bound, words: found[0] };
  }
  return { bound: "exact", words: "" };
}

/** To the minute; in hours alone to five minutes, in days alone to two hours; about is a tenth more or less. */
function slackOf({ milliseconds, smallest, rounded }: Sum, bound: LengthBound): number {
  const unitSlack =
    smallest >= 24 * 60 * minute ? 120 * minute : smallest >= 60 * minute || rounded ? 5 * minute : minute;
  return bound === "about" ? Math.max(unitSlack, about * milliseconds) : unitSlack;
}

/**
 * The lengths of time in a text, in their order: `1 h 23 m`, `1h23m`, `83 minutes`, `about two hours`, `half an hour`, `90-minute`. Ranges such
 * as "60 to 90 minutes" and rates such as "60 an hour" are none. Takes time in proportion to the text.
 */
export function lengthsIn(text: string): SpokenLength[] {
  const found: SpokenLength[] = [];
  let read = 0;
  const add = (at: number, sum: Sum | null) => {
    if (sum === null || at < read || range.test(text.slice(Math.max(0, at - 8), at))) return;
    const { bound, words } = boundBefore(text, at);
    const own = text.slice(at, sum.end);
    const { milliseconds } = sum;
    const slack = slackOf(sum, bound);
    found.push({ at, length: own.length, found: own, bounded: `${words}${own}`, bound, milliseconds, slack });
    read = sum.end;
  };
  for (const match of text.matchAll(beginning)) {
    const first = match.index < read ? null : firstPart(text, match);
    add(match.index, first === null ? null : wholeSum(text, first));
  }
  return found;
}
