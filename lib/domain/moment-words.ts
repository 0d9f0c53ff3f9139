import { type CalendarDay, daysBetween, type WallTime, wallTime, weekdayOf } from "./time-zone";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const two = (value: number) => String(value).padStart(2, "0");

/** `14:35`, with seconds only where they are not zero and asked for. */
export function clockWords(wall: WallTime, seconds = false): string {
  const tail = seconds && wall.second > 0 ? `:${two(wall.second)}` : "";
  return `${two(wall.hour)}:${two(wall.minute)}${tail}`;
}

/** `Thu 15 Jan 2026`. */
export function dayWords(day: CalendarDay): string {
  return `${dayNames[weekdayOf(day)] ?? ""} ${day.day} ${monthNames[day.month - 1] ?? ""} ${day.year}`;
}

/** The clock of a moment in UTC, marked: `14:35Z`. */
export function utcClock(at: Date): string {
  return `${clockWords(wallTime(at, "UTC"))}Z`;
}

/** The clock of a moment as a person in the zone reads it: `15:35`, or `14:35Z` in UTC. */
export function zoneClock(at: Date, zone: string): string {
  return zone === "UTC" ? utcClock(at) : clockWords(wallTime(at, zone));
}

/** Day and clock in the form that a person can type again: `2026-01-15 14:35`, with seconds where they are not zero; `Z` is added in UTC. */
export function typedForm(at: Date, zone: string): string {
  const wall = wallTime(at, zone);
  const mark = zone === "UTC" ? "Z" : "";
  return `${String(wall.year).padStart(4, "0")}-${two(wall.month)}-${two(wall.day)} ${clockWords(wall, true)}${mark}`;
}

function relativeDay(day: CalendarDay, today: CalendarDay): string {
  const away = daysBetween(day, today);
  if (away === 0) return "today";
  return away === 1 ? "yesterday" : dayWords(day);
}

function withUtc(at: Date, timeZone: string, dayOf: (day: CalendarDay) => string): string {
  const wall = wallTime(at, timeZone);
  const local = `${dayOf(wall)} ${clockWords(wall, true)}`;
  if (timeZone === "UTC") return `${local}Z`;
  const utc = wallTime(at, "UTC");
  const utcDay = daysBetween(utc, wall) === 0 ? "" : `${dayWords(utc)} `;
  return `${local} (${utcDay}${clockWords(utc, true)}Z)`;
}

/** A moment with its day in the person's zone and UTC beside it: `Tue 2 Jul 2019 15:31 (13:31Z)`; in UTC it stands alone: `Tue 2 Jul 2019 13:31Z`. */
export function datedWords(at: Date, timeZone: string): string {
  return withUtc(at, timeZone, dayWords);
}

/**
 * The same with today and yesterday as words: `today 15:35 (14:35Z)`, `yesterday 23:50 (22:50Z)`, `Thu 15 Jan 2026 00:10 (Wed 14 Jan 2026 23:10Z)`.
 */
export function momentWords(at: Date, { now, timeZone }: { now: Date; timeZone: string }): string {
  const today = wallTime(now, timeZone);
  return withUtc(at, timeZone, (day) => relativeDay(day, today));
}
