import { tzOffset } from "@date-fns/tz/tzOffset";

/** An IANA time zone name, or a fixed offset east of UTC in minutes. */
export type Zone = string | number;

/** A calendar day as people write it; months count from 1. */
export type CalendarDay = { year: number; month: number; day: number };

/** What a clock and a calendar on the wall of some zone show. */
export type WallTime = CalendarDay & { hour: number; minute: number; second: number };

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Whether the name is an IANA time zone that this runtime knows, `UTC` included; offsets such as `+02:00` are not names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Minutes east of UTC that hold in the zone at this moment. */
export function offsetMinutes(zone: Zone, at: Date): number {
  // Every moment on a page is told in UTC too: asking the formatter for it each time is what a long page would spend its time on.
  if (zone === "UTC") return Number.isNaN(at.getTime()) ? Number.NaN : 0;
  return typeof zone === "number" ? zone : tzOffset(zone, at);
}

/** What the wall clock of the zone shows at this moment. */
export function wallTime(at: Date, zone: Zone): WallTime {
  const shifted = new Date(at.getTime() + offsetMinutes(zone, at) * minuteMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

function asIfUtc(wall: WallTime): number {
  const moment = new Date(0);
  moment.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  moment.setUTCHours(wall.hour, wall.minute, wall.second);
  return moment.getTime();
}

/**
 * The moments at which the zone's wall clock shows this, earliest first: one on most days, none in the gap of a clock
 * that is put forward, two in the hour that a clock put back shows twice.
 */
export function momentsOf(wall: WallTime, zone: Zone): Date[] {
  const local = asIfUtc(wall);
  const before = offsetMinutes(zone, new Date(local - dayMs));
  const after = offsetMinutes(zone, new Date(local + dayMs));
  return [...new Set([before, after])]
    .map((offset) => new Date(local - offset * minuteMs))
    .filter((at) => at.getTime() + offsetMinutes(zone, at) * minuteMs === local)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** The calendar day that lies so many days after the given one (before, when negative). */
export function shiftDay(from: CalendarDay, days: number): CalendarDay {
  const moment = new Date(asIfUtc({ ...from, hour: 12, minute: 0, second: 0 }) + days * dayMs);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** Days from one calendar day to another. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  const noon = { hour: 12, minute: 0, second: 0 };
  return Math.round((asIfUtc({ ...to, ...noon }) - asIfUtc({ ...from, ...noon })) / dayMs);
}

/** Whether such a day exists: 30 February does not. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  if (year < 1 || year > 9999) return false;
  const same = shiftDay({ year, month, day }, 0);
  return same.year === year && same.month === month && same.day === day;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(asIfUtc({ ...day, hour: 12, minute: 0, second: 0 })).getUTCDay();
}
