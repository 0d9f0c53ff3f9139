import { type CalendarDay, daysBetween, isCalendarDay } from "./time-zone";

/** A calendar date read at the start of a text. `year` is null where none was written; `length` counts the characters read. */
export type DateText =
  | { kind: "date"; year: number | null; month: number; day: number; length: number }
  | { kind: "problem"; message: string; length: number };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])";
const weekday = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
const year = "(?:,?\\s+(\\d{4})(?![\\d:]))?";
const dayFirst = new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}${year}`, "i");
const monthFirst = new RegExp(`^${weekday}${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${year}`, "i");
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const numeric = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function dated(written: string, yearText: string | undefined, month: number, day: number): DateText {
  const given = yearText === undefined ? null : Number(yearText);
  const length = written.length;
  // 2000 is a leap year: a day without its year may be 29 February.
  if (isCalendarDay({ year: given ?? 2000, month, day }))
    return { kind: "date", year: given, month, day, length };
  return { kind: "problem", message: `${written.trim()} is not a day of the calendar.`, length };
}

function nearer(yearText: string | undefined, a: number, b: number, near: CalendarDay): [number, number] {
  const away = (month: number, day: number) =>
    Math.abs(daysBetween(near, { year: Number(yearText), month, day }));
  return away(a, b) < away(b, a) ? [a, b] : [b, a];
}

function numericDate(found: RegExpExecArray, near: CalendarDay | undefined): DateText {
  const [written, first, separator, second, yearText] = found;
  const a = Number(first);
  const b = Number(second);
  if (separator === "." || a > 12 || a === b) return dated(written, yearText, b, a);
  if (b > 12) return dated(written, yearText, a, b);
  if (near !== undefined) return dated(written, yearText, ...nearer(yearText, a, b, near));
  const message = `${written} could be two different days: write it as ${yearText}-MM-DD.`;
  return { kind: "problem", message, length: written.length };
}

/**
 * Reads a date that starts the text: `2026-01-15`, `2026/1/15`, `15 Jan 2026`, `January 15, 2026`, `Thu 15 Jan`, `15.01.2026`, and `31/01/2026`. Where day
 * and month could be exchanged it is the day closer to `near`, and a problem without one. Null when the text starts with no date.
 */
export function readDate(text: string, near?: CalendarDay): DateText | null {
  const iso = yearFirst.exec(text);
  if (iso !== null) return dated(iso[0], iso[1], Number(iso[3]), Number(iso[4]));
  const slashed = numeric.exec(text);
  if (slashed !== null) return numericDate(slashed, near);
  const dayMonth = dayFirst.exec(text);
  if (dayMonth !== null)
    return dated(dayMonth[0], dayMonth[3], monthNumber(dayMonth[2]), Number(dayMonth[1]));
  const monthDay = monthFirst.exec(text);
  if (monthDay !== null)
    return dated(monthDay[0], monthDay[3], monthNumber(monthDay[1]), Number(monthDay[2]));
  return null;
}
