import type { ParsedComponents } from "chrono-node";
import { casual } from "chrono-node/en";
import { offsetMinutes, shiftDay, type WallTime } from "./time-zone";
import { onDay, type TimeReading, type TypedTimeContext } from "./typed-time-forms";

const clockInside = /\d:\d{2}|\d\s?[ap]\.?m/i;

function wallOf(start: ParsedComponents): WallTime {
  const part = (name: "year" | "month" | "day" | "hour" | "minute" | "second") => start.get(name) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

/**
 * Reads a day and time as people say them (`last night at 11pm`, `this morning 9:05`, `two days ago at 14:30`). Only what starts the line and
 * contains a time of day counts, so that prose such as "second replica down" stays prose. A weekday means the last one.
 */
export function naturalTime(text: string, { now, timeZone }: TypedTimeContext): TimeReading | null {
  const reference = { instant: now, timezone: offsetMinutes(timeZone, now) };
  const found = casual.parse(text.slice(0, 80), reference)[0];
  if (found === undefined || found.index !== 0 || !clockInside.test(found.text)) return null;
  const { start, text: matched } = found;
  const length = found.end == null ? matched.length : 0;
  if (start.isCertain("timezoneOffset")) return { kind: "moment", at: start.date(), length, note: null };
  const wall = wallOf(start);
  const reading = onDay(wall, timeZone, now, length);
  const weekdayAhead = start.isCertain("weekday") && reading.kind === "moment" && reading.at > now;
  return weekdayAhead ? onDay({ ...wall, ...shiftDay(wall, -7) }, timeZone, now, length) : reading;
}
