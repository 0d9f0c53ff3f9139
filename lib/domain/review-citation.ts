import { clockWords, dayWords } from "./moment-words";
import type { ReviewRecord } from "./review-record";
import { daysBetween, wallTime } from "./time-zone";

const longestQuote = 400;

/** The clock of a moment as the report says it: `14:07 UTC`, with its day where the incident lasted over several. */
function clockText(at: Date, { startedAt, resolvedAt }: ReviewRecord["incident"]): string {
  const wall = wallTime(at, "UTC");
  const start = wallTime(startedAt, "UTC");
  const oneDay = [wall, wallTime(resolvedAt ?? at, "UTC")].every((other) => daysBetween(start, other) === 0);
  const day = oneDay ? "" : `${dayWords(wall)}, `;
  return `${day}${clockWords(wall)} UTC`;
}

/** A text with the stop that ends a sentence. */
export function stopped(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What an entry says in one line, and not more than a reader takes in. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return stopped(line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`);
}

/** A moment in words that lead to the entry it comes from. */
export function cited(record: ReviewRecord, at: Date, entryId: string | null): string {
  const words = clockText(at, record.incident);
  return entryId === null ? words : `[${words}](${entryPath(record.incident.key, entryId)})`;
}

/** Where an entry stands in the product. */
function entryPath(key: string, entryId: string): string {
  return `/incidents/${key}#entry-${entryId}`;
}

/** A link to an entry in brackets; empty where there is no entry. */
export function sourceLink(record: ReviewRecord, entryId: string | null): string {
  return entryId === null ? "" : `([entry](${entryPath(record.incident.key, entryId)}))`;
}

/** A statement with a link to its entry behind it. */
export function sourced(record: ReviewRecord, text: string, entryId: string | null): string {
  return `${text} ${sourceLink(record, entryId)}`.trimEnd();
}
