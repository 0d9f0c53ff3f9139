import { parseDuration } from "./iso-duration";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const number = "(\\d{1,6}(?:[.,]\\d{1,3})?)\\s?";
const form = new RegExp(
  [
    `^(?:${number}(?:w|wks?|weeks?)(?![a-z])\\s*)?`,
    `(?:${number}(?:d|days?)(?![a-z])\\s*)?`,
    `(?:${number}(?:h|hrs?|hours?)(?![a-z])\\s*)?`,
    `(?:${number}(?:m|mins?|minutes?)(?![a-z])\\s*)?`,
    `(?:${number}(?:s|secs?|seconds?)(?![a-z]))?$`,
  ].join(""),
  "i",
);
const sizes = [7 * day, day, hour, minute, second];

/**
 * Reads a length of time as a person types it: `2h`, `90 min`, `1 day 4 h`, `1.5 h`, `at once`, or ISO-8601 (`PT2H`). Whole
 * milliseconds, or null when it is none.
 */
export function readLength(typed: string): number | null {
  const text = typed.trim();
  const iso = parseDuration(text.toUpperCase());
  if (iso !== null) return iso;
  if (/^(?:at once|0)$/i.test(text)) return 0;
  const parts = form.exec(text)?.slice(1) ?? [];
  if (parts.every((part) => part === undefined)) return null;
  const sum = parts.reduce(
    (ms, part, at) => ms + Number((part ?? "0").replace(",", ".")) * (sizes[at] ?? 0),
    0,
  );
  return Math.round(sum);
}

/** The largest unit in which people count a length: whole hours up to two days, minutes below two hours. */
function unitsOf(ms: number): readonly [number, string][] {
  const rest: [number, string][] = [
    [hour, "h"],
    [minute, "min"],
    [second, "s"],
  ];
  if (ms < 2 * hour && ms % hour !== 0) return rest.slice(1);
  return ms > 2 * day ? [[day, "days"], ...rest] : rest;
}

/** A length to the last millisecond as a person says it: `at once`, `45 s`, `90 min`, `2 h 30 min`, `48 h`, `3 days`. `readLength` reads it again. */
export function lengthWords(ms: number): string {
  if (ms === 0) return "at once";
  let left = ms;
  const words: string[] = [];
  for (const [size, name] of unitsOf(ms)) {
    const amount = size === second ? left / second : Math.floor(left / size);
    left -= amount * size;
    if (amount > 0) words.push(`${amount} ${name}`);
  }
  return words.join(" ");
}

/** An ISO-8601 duration of the policy in those words; what is no duration stands as it was typed. */
export function durationText(iso: string): string {
  const ms = parseDuration(iso);
  return ms === null ? `“${iso}”` : lengthWords(ms);
}
