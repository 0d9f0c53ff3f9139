import { durationWords } from "@/lib/domain/duration";
import { offsetMinutes, type WallTime, wallTime } from "@/lib/domain/time-zone";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function sameDay(a: WallTime, b: WallTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function clock(wall: WallTime): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

function day(wall: WallTime, withYear: boolean): string {
  const name = `${wall.day} ${months[wall.month - 1] ?? ""}`;
  return withYear ? `${name} ${wall.year}` : name;
}

function sign(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

// A clock that ticks every 10 s, a little behind: what just happened must not seem to lie ahead.
const slackMs = 15_000;

// Beyond two months hours tell nobody anything.
const longMs = 62 * 86_400_000;

/** Whole months between two moments, by the calendar of UTC. */
function wholeMonths(earlier: Date, later: Date): number {
  const months =
    (later.getUTCFullYear() - earlier.getUTCFullYear()) * 12 + later.getUTCMonth() - earlier.getUTCMonth();
  const sinceFirst = (at: Date) => at.getTime() - Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
  return sinceFirst(later) < sinceFirst(earlier) ? months - 1 : months;
}

/** A long time in the one unit that a person counts it in. */
function longWords(earlier: Date, later: Date): string {
  const months = wholeMonths(earlier, later);
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}

/** How long ago or until, in words: `just now`, `6m ago`, `in 2h 23m`, `7 years ago`. */
export function relativeWords(at: Date, now: Date): string {
  const passed = now.getTime() - at.getTime();
  if (Math.abs(passed) < 60_000) return passed > -slackMs ? "just now" : "in under 1m";
  if (passed >= longMs) return `${longWords(at, now)} ago`;
  if (passed <= -longMs) return `in ${longWords(now, at)}`;
  return passed > 0 ? `${durationWords(passed)} ago` : `in ${durationWords(-passed)}`;
}

/** A moment in UTC as it stands in our texts: `15:20Z`, with its day where it is another than `beside`. */
export function utcWords(at: Date, beside: WallTime): string {
  const wall = wallTime(at, "UTC");
  const time = `${clock(wall)}Z`;
  return sameDay(wall, beside) ? time : `${day(wall, wall.year !== beside.year)} ${time}`;
}

export type MomentWords = {
  /** In the person's zone; null where only UTC is shown. */
  local: string | null;
  utc: string;
  relative: string;
  /** Everything, for the tooltip: `Sat` is left out, seconds are not. */
  full: string;
};

function withDay(wall: WallTime, today: WallTime, time: string): string {
  return sameDay(wall, today) ? time : `${day(wall, wall.year !== today.year)} ${time}`;
}

function fullWords(at: Date, timeZone: string, utcOnly: boolean): string {
  const utc = `${at.toISOString().slice(0, 19).replace("T", " ")}Z`;
  if (utcOnly) return utc;
  const wall = wallTime(at, timeZone);
  const local = `${day(wall, true)} ${clock(wall)}:${two(wall.second)}`;
  return `${local} ${timeZone} (${sign(offsetMinutes(timeZone, at))}), ${utc}`;
}

/** A moment in words, in the person's zone with UTC beside it; days are said where they are not today's. */
export function momentWords(at: Date, now: Date, timeZone: string, utcOnly: boolean): MomentWords {
  const relative = relativeWords(at, now);
  const full = fullWords(at, timeZone, utcOnly);
  if (utcOnly) return { local: null, utc: utcWords(at, wallTime(now, "UTC")), relative, full };
  const wall = wallTime(at, timeZone);
  const local = withDay(wall, wallTime(now, timeZone), clock(wall));
  return { local, utc: utcWords(at, wall), relative, full };
}
