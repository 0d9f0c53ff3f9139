import type { Zone } from "./time-zone";

/** A time of day read at the start of a text. `zone` is null where the text names none; `length` counts the characters read. */
export type ClockText =
  | { kind: "clock"; hour: number; minute: number; second: number; zone: Zone | null; length: number }
  | { kind: "problem"; message: string; length: number };

const clockPattern =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?![\d:])(?:\s?([ap]\.?m\.?(?![a-z])))?|\s?([ap]\.?m\.?)(?![a-z]))/i;

const hours = (count: number) => count * 60;

const abbreviations = new Map<string, number>([
  ["EST", hours(-5)],
  ["EDT", hours(-4)],
  ["CDT", hours(-5)],
  ["MST", hours(-7)],
  ["MDT", hours(-6)],
  ["PST", hours(-8)],
  ["PDT", hours(-7)],
  ["WET", 0],
  ["WEST", hours(1)],
  ["CET", hours(1)],
  ["CEST", hours(2)],
  ["EET", hours(2)],
  ["EEST", hours(3)],
  ["MSK", hours(3)],
  ["SGT", hours(8)],
  ["HKT", hours(8)],
  ["JST", hours(9)],
  ["KST", hours(9)],
  ["AEST", hours(10)],
  ["AEDT", hours(11)],
  ["NZST", hours(12)],
  ["NZDT", hours(13)],
]);
const ambiguous = ["IST", "CST", "BST", "AST", "SST"];

/** Minutes east of UTC of an abbreviation that means one zone only, such as `CET`; undefined for the others. */
export function abbreviatedOffset(name: string): number | undefined {
  return abbreviations.get(name.toUpperCase());
}

function offsetOf(sign: string, hour: string, minute: string): number | null {
  const size = Number(hour) * 60 + Number(minute);
  return Number(minute) > 59 || size > hours(14) ? null : sign === "+" ? size : -size;
}

type ZoneText = { zone: Zone | null; length: number } | { problem: string; length: number };

function readZone(text: string, dated: boolean): ZoneText {
  const utc = /^\s?(?:z|utc|gmt)(?![a-z0-9])/i.exec(text);
  const start = utc?.[0] ?? "";
  const shift = /^\s?([+\-−])(\d{1,2}):?(\d{2})?(?![\d:])/.exec(text.slice(start.length));
  if (shift !== null && (start !== "" || isOffset(shift[0], dated))) {
    const offset = offsetOf(shift[1] === "+" ? "+" : "-", shift[2] ?? "", shift[3] ?? "0");
    if (offset !== null) return { zone: offset, length: start.length + shift[0].length };
  }
  if (start !== "") return { zone: "UTC", length: start.length };
  const name = /^\s?([A-Z]{3,4})(?![A-Za-z0-9_-])/.exec(text);
  const letters = name?.[1];
  if (name === null || letters === undefined) return { zone: null, length: 0 };
  if (ambiguous.includes(letters)) {
    const problem = `${letters} names more than one time zone: write the offset instead, such as 14:35+01:00.`;
    return { problem, length: name[0].length };
  }
  const zone = abbreviations.get(letters);
  return zone === undefined ? { zone: null, length: 0 } : { zone, length: name[0].length };
}

// "14:35-15:10" is a range and "14:35 +1200 errors" a count: without a date only unmistakable offsets are read as such.
function isOffset(text: string, dated: boolean): boolean {
  const spaced = /^\s/.test(text);
  const offset = /^[+\-−]\d{2}:?(?:00|15|30|45)$/;
  if (!offset.test(text.trim())) return false;
  if (dated) return true;
  if (spaced) return /^\s(?:\+\d{2}:\d{2}|[+\-−]0\d{3})$/.test(text);
  return text.startsWith("+") || !text.includes(":");
}

function twelveHours(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

/**
 * Reads a time of day that starts the text: `14:35`, `9:05:20`, `2:35pm`, `2 pm`, each with an optional mark of its zone (`Z`, `UTC`,
 * `+02:00`, `CET`). Null when the text starts with no time of day. `dated` says that a date stood before it.
 */
export function readClock(text: string, dated: boolean): ClockText | null {
  const found = clockPattern.exec(text);
  if (found === null) return null;
  const half = found[4] ?? found[5];
  const written = Number(found[1]);
  const hour = half === undefined ? written : twelveHours(written, half);
  const minute = Number(found[2] ?? "0");
  const second = Number(found[3] ?? "0");
  if (half === undefined && written > 29) return null;
  if (hour === null || hour > 23 || minute > 59 || second > 59) {
    const message = `${found[0].trim()} is not a time of day.`;
    return { kind: "problem", message, length: found[0].length };
  }
  const zone = readZone(text.slice(found[0].length), dated);
  const length = found[0].length + zone.length;
  if ("problem" in zone) return { kind: "problem", message: zone.problem, length };
  return { kind: "clock", hour, minute, second, zone: zone.zone, length };
}
