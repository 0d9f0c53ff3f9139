import { datedWords } from "@/lib/domain/moment-words";
import { momentsOf, type WallTime, wallTime } from "@/lib/domain/time-zone";

const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;
const two = (value: number) => String(value).padStart(2, "0");

/** A moment as the browser's date and time field holds it, on the wall clock of the zone: `2026-01-15T14:30`. */
export function fieldText(at: Date, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, zone);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function wallOf(text: string): WallTime | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute] = found.map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: 0 };
}

/** What such a field says: a moment (the earlier of two, where a clock is put back), null where it is empty, or what is wrong with it. */
export function fieldMoment(text: string, zone: string): Date | null | { problem: string } {
  if (text === "") return null;
  const wall = wallOf(text);
  const [at] = wall === null ? [] : momentsOf(wall, zone);
  if (at !== undefined) return at;
  return {
    problem:
      wall === null
        ? "Write a date and a time of day."
        : "This time does not exist: the clocks are put forward.",
  };
}

/** What was understood, with UTC beside it; null while there is nothing to say. */
export function fieldEcho(text: string, zone: string): string | null {
  const at = fieldMoment(text, zone);
  return at instanceof Date ? datedWords(at, zone) : null;
}
