import { abbreviatedOffset, readClock } from "./clock-text";
import { day, minute } from "./consistency-facts";

/** A time of day in a text; `minuteOfDay` is in the zone, `offset` minutes east of UTC, null where the zone is not known. */
export type SpokenClock = {
  at: number;
  length: number;
  found: string;
  minuteOfDay: number;
  offset: number | null;
  /** The text names the zone itself. */
  zoned: boolean;
  /** The day written with it, as milliseconds at its beginning in UTC; or a day of some month (1 to 31); null for none. */
  date: { day: number } | { dayOfMonth: number } | null;
};

const start = /(?<![\d:.,/+−-])\d{1,2}(?::\d{2}(?!\d)|\s?[ap]\.?m\b)/gi;
const isoBefore = /(\d{4})-(\d{2})-(\d{2})[ T]?(?:at )?\s?$/;
const monthNear =
  /(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (\d{1,2}))(?:st|nd|rd|th)?/i;
/** A zone that is named but not read: "14:45 Berlin time", "14:45 PT". */
const otherZone = /^\s?\(?(?:[A-Z]{2,5}\b|local\b|[A-Z][a-z]{2,12} (?:summer |standard )?time\b|in [A-Z])/;
const everyTime = /\ball times?(?: are| in| given| shown| is){0,3} \(?([a-z]{2,10})/i;

/** Minutes east of UTC that bare times of the text have: 0 unless it says "all times are in CET"; null where that cannot be read. */
export function bareOffset(text: string): number | null {
  const zone = everyTime.exec(text)?.[1];
  if (zone === undefined || /^(?:utc|gmt|z|the|in|are)$/i.test(zone)) return 0;
  return abbreviatedOffset(zone) ?? null;
}

function dateOf(text: string, at: number, length: number): SpokenClock["date"] {
  const iso = isoBefore.exec(text.slice(Math.max(0, at - 16), at));
  if (iso !== null) return { day: Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) };
  const near =
    monthNear.exec(text.slice(Math.max(0, at - 16), at)) ??
    monthNear.exec(text.slice(at + length, at + length + 20));
  const dayOfMonth = Number(near?.[1] ?? near?.[2] ?? "0");
  return dayOfMonth > 0 ? { dayOfMonth } : null;
}

function offsetOf(zone: string | number | null, rest: string, bare: number | null): number | null {
  if (typeof zone === "number") return zone;
  if (zone === "UTC") return 0;
  return zone !== null || otherZone.test(rest) ? null : bare;
}

/** The full stop after "2:45 pm" ends the sentence; the one in "2:45 p.m." is its own. */
function withoutFullStop(clock: string): string {
  return /[ap]m\.$/i.test(clock) ? clock.slice(0, -1) : clock;
}

/** The times of day in a text, in their order. Takes time in proportion to the text. */
export function clocksIn(text: string): SpokenClock[] {
  const bare = bareOffset(text);
  return [...text.matchAll(start)].flatMap(({ index: at }) => {
    const clock = readClock(text.slice(at, at + 40), false);
    if (clock?.kind !== "clock") return [];
    const found = withoutFullStop(text.slice(at, at + clock.length).trimEnd());
    return {
      at,
      length: found.length,
      found,
      minuteOfDay: clock.hour * 60 + clock.minute + clock.second / 60,
      offset: offsetOf(clock.zone, text.slice(at + clock.length, at + clock.length + 30), bare),
      zoned: clock.zone !== null,
      date: dateOf(text, at, clock.length),
    };
  });
}

const daysAtMost = 40;

/** The moments in `[first, last]`, give or take a day, that the clock can mean; none where its zone is not known. */
export function momentsOfClock(
  { minuteOfDay, offset, date }: SpokenClock,
  first: number,
  last: number,
): number[] {
  if (offset === null) return [];
  const shift = (minuteOfDay - offset) * minute;
  if (date !== null && "day" in date) return [date.day + shift];
  const from = Math.floor(first / day) - 1;
  const days = Math.min(daysAtMost, Math.floor(last / day) + 1 - from);
  const all = Array.from({ length: days + 1 }, (_, away) => (from + away) * day);
  const fits = (at: number) => date === null || new Date(at).getUTCDate() === date.dayOfMonth;
  return all.filter(fits).map((at) => at + shift);
}
