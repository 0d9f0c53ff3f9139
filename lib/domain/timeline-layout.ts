import { durationWords } from "./duration";
import { dayWords, utcClock, zoneClock } from "./moment-words";
import { daysBetween, wallTime } from "./time-zone";

/** The least quiet time between two entries that the timeline shows. */
const gapMs = 15 * 60_000;

/** The delays with which an entry counts as logged late; what is recorded more than a day later is history, written down as such. */
const late = { from: 5 * 60_000, to: 24 * 3_600_000 };

type Dated = { id: string; occurredAt: string | Date; recordedAt: string | Date };

export type TimelineLine<T> =
  | { kind: "day"; key: string; label: string }
  | { kind: "gap"; key: string; words: string }
  /** `clock` is the person's, `utc` the same moment marked with Z; `late` reads `16:02 for 15:45 (15:02Z for 14:45Z)`, in UTC `15:02Z for 14:45Z`, or is null. */
  | { kind: "entry"; key: string; entry: T; clock: string; utc: string; late: string | null };

/** Both moments as they read in a zone, the day said where the recording fell on another one. */
function recordedFor(occurred: Date, recorded: Date, zone: string): string {
  const to = wallTime(recorded, zone);
  const day = daysBetween(wallTime(occurred, zone), to) === 0 ? "" : `${dayWords(to)} `;
  return `${day}${zoneClock(recorded, zone)} for ${zoneClock(occurred, zone)}`;
}

function lateWords(occurred: Date, recorded: Date, timeZone: string): string | null {
  const delay = recorded.getTime() - occurred.getTime();
  if (delay < late.from || delay > late.to) return null;
  const utc = recordedFor(occurred, recorded, "UTC");
  return timeZone === "UTC" ? utc : `${recordedFor(occurred, recorded, timeZone)} (${utc})`;
}

/**
 * The lines that a timeline shows: day dividers in the person's zone, quiet gaps over 15 minutes, entries with their clocks and whether they were logged late
 * (between 5 minutes and a day after they happened). `entries` come in the order in which they are to be shown, oldest or newest first.
 */
export function timelineLayout<T extends Dated>(entries: readonly T[], timeZone: string): TimelineLine<T>[] {
  const lines: TimelineLine<T>[] = [];
  let shownDay = "";
  let last: Date | null = null;
  for (const entry of entries) {
    const occurred = new Date(entry.occurredAt);
    const quiet = last === null ? 0 : Math.abs(occurred.getTime() - last.getTime());
    if (quiet > gapMs) lines.push({ kind: "gap", key: `gap-${entry.id}`, words: durationWords(quiet) });
    const day = dayWords(wallTime(occurred, timeZone));
    if (day !== shownDay) lines.push({ kind: "day", key: `day-${entry.id}`, label: day });
    const clock = zoneClock(occurred, timeZone);
    const logged = lateWords(occurred, new Date(entry.recordedAt), timeZone);
    lines.push({ kind: "entry", key: entry.id, entry, clock, utc: utcClock(occurred), late: logged });
    shownDay = day;
    last = occurred;
  }
  return lines;
}
