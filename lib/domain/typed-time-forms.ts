import { type ClockText, readClock } from "./clock-text";
import { readDate } from "./date-text";
import { readElapsed } from "./elapsed-text";
import { clockWords, dayWords } from "./moment-words";
import {
  type CalendarDay,
  momentsOf,
  shiftDay,
  type WallTime,
  wallTime,
  weekdayOf,
  type Zone,
} from "./time-zone";

/** `earliest`: moments before it are refused. `near`: a bare time of day means the moment closest to this one instead of the most recent. */
export type TypedTimeContext = { now: Date; timeZone: string; earliest?: Date; near?: Date };

export type TimeReading =
  /** `roughly` says that the seconds mean nothing: they come from now, not from what was typed. */
  | { kind: "moment"; at: Date; length: number; note: string | null; roughly?: true }
  | { kind: "problem"; message: string };

type Clock = Extract<ClockText, { kind: "clock" }>;

const notOnceMessage = (wall: WallTime) =>
  `${clockWords(wall)} did not exist on ${dayWords(wall)}: the clocks were put forward.`;

/** Reads `-12m` and `12 min ago`. */
export function fromElapsed(text: string, { now }: TypedTimeContext): TimeReading | null {
  const elapsed = readElapsed(text);
  if (elapsed === null) return null;
  return {
    kind: "moment",
    at: new Date(now.getTime() - elapsed.milliseconds),
    length: elapsed.length,
    note: null,
    roughly: true,
  };
}

/**
 * The moment at which the wall of the zone shows this. Of two (a clock put back) the later one that has passed is taken and the note says so;
 * a moment in a gap is a problem.
 */
export function onDay(wall: WallTime, zone: Zone, now: Date, length: number): TimeReading {
  const moments = momentsOf(wall, zone);
  const passed = moments.filter((at) => at <= now);
  const at = passed.at(-1) ?? moments[0];
  if (at === undefined) return { kind: "problem", message: notOnceMessage(wall) };
  const twice = `${clockWords(wall)} came twice on ${dayWords(wall)}, when the clocks were put back; this is the later one. Write it with Z for UTC to be exact.`;
  return { kind: "moment", at, length, note: passed.length > 1 ? twice : null };
}

function wallOn(day: CalendarDay, { hour, minute, second }: Clock): WallTime {
  return { year: day.year, month: day.month, day: day.day, hour, minute, second };
}

function closest(clock: Clock, zone: Zone, now: Date, near: Date): TimeReading | null {
  const today = wallTime(near, zone);
  const found = [-1, 0, 1].flatMap((days) => {
    const reading = onDay(wallOn(shiftDay(today, days), clock), zone, now, clock.length);
    return reading.kind === "moment" && reading.at <= now ? [reading] : [];
  });
  const away = (at: Date) => Math.abs(at.getTime() - near.getTime());
  return found.sort((a, b) => away(a.at) - away(b.at))[0] ?? null;
}

function mostRecent(clock: Clock, zone: Zone, now: Date): TimeReading {
  const today = wallOn(wallTime(now, zone), clock);
  const first = onDay(today, zone, now, clock.length);
  if (first.kind === "moment" && first.at <= now) return first;
  const yesterday = onDay(wallOn(shiftDay(today, -1), clock), zone, now, clock.length);
  const skipped = first.kind === "problem" && clockWords(today) < clockWords(wallTime(now, zone));
  return skipped && yesterday.kind === "moment" ? { ...yesterday, note: first.message } : yesterday;
}

/** Reads a line that starts with a time of day alone: `14:35`, `14:35Z`, `2:35pm`. */
export function fromClock(text: string, { now, timeZone, near }: TypedTimeContext): TimeReading | null {
  const clock = readClock(text, false);
  if (clock === null || clock.kind === "problem") return clock;
  const zone = clock.zone ?? timeZone;
  const beside = near === undefined ? null : closest(clock, zone, now, near);
  return beside ?? mostRecent(clock, zone, now);
}

const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const dayWord =
  /^(?:(today|yesterday)|(last\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?\.?)(?![a-z])/i;
const joint = /^(?:\s*,)?\s*(?:at\s+)?/;

type NamedDay = { daysBack: number | null; weekday: number; strictlyBefore: boolean; length: number };

function readNamedDay(text: string): NamedDay | null {
  const found = dayWord.exec(text);
  if (found === null) return null;
  const named = found[1]?.toLowerCase();
  const weekday = dayNames.indexOf((found[3] ?? "").toLowerCase());
  const daysBack = named === undefined ? null : named === "today" ? 0 : 1;
  return { daysBack, weekday, strictlyBefore: found[2] !== undefined, length: found[0].length };
}

function clockAfter(text: string, length: number): { clock: ClockText; length: number } | null {
  const after = text.slice(length);
  const gap = /^[Tt](?=\d)/.exec(after) ?? joint.exec(after);
  const skipped = length + (gap?.[0].length ?? 0);
  const clock = skipped === length ? null : readClock(text.slice(skipped), true);
  return clock === null ? null : { clock, length: skipped + clock.length };
}

function onNamedDay(named: NamedDay, clock: Clock, zone: Zone, now: Date, length: number): TimeReading {
  const today = wallTime(now, zone);
  const back = named.daysBack ?? (weekdayOf(today) - named.weekday + 7) % 7;
  const whole = named.strictlyBefore && back === 0 ? 7 : back;
  const reading = onDay(wallOn(shiftDay(today, -whole), clock), zone, now, length);
  const early = named.daysBack === null && reading.kind === "moment" && reading.at > now;
  return early ? onDay(wallOn(shiftDay(today, -whole - 7), clock), zone, now, length) : reading;
}

/** Reads a line that starts with a day and a time of day: `yesterday 23:50`, `Mon 14:35`, `2026-01-15 14:30`, `15 Jan 14:30`, ISO instants. */
export function fromDay(text: string, { now, timeZone }: TypedTimeContext): TimeReading | null {
  const named = readNamedDay(text);
  const date = readDate(text);
  const day = date ?? named;
  if (day === null) return null;
  const after = clockAfter(text, day.length);
  if (after === null) return null;
  if (date?.kind === "problem") return { kind: "problem", message: date.message };
  const { clock, length } = after;
  if (clock.kind === "problem") return { kind: "problem", message: clock.message };
  const zone = clock.zone ?? timeZone;
  if (date === null) return named === null ? null : onNamedDay(named, clock, zone, now, length);
  const thisYear = wallTime(now, zone).year;
  const dated = { year: date.year ?? thisYear, month: date.month, day: date.day };
  const reading = onDay(wallOn(dated, clock), zone, now, length);
  const passed = date.year !== null || reading.kind === "problem" || reading.at <= now;
  return passed ? reading : onDay(wallOn({ ...dated, year: thisYear - 1 }, clock), zone, now, length);
}
