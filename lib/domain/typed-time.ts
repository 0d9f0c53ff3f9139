import { momentWords } from "./moment-words";
import { naturalTime } from "./natural-time";
import { fromClock, fromDay, fromElapsed, type TimeReading, type TypedTimeContext } from "./typed-time-forms";

/**
 * What the leading time of a typed line means. `moment`: `rest` is the line without it, `understood` says the moment in words to echo before
 * saving, `note` what a careful reader should know (a clock put back, a range). `problem`: a time that cannot be meant, with the reason.
 */
export type TypedTime =
  | { kind: "moment"; at: Date; rest: string; understood: string; note: string | null }
  | { kind: "problem"; message: string };

function restOf(text: string, length: number): string {
  const rest = text.slice(length);
  // "14:35 - 15:10 errors" and "14:35–15:10 errors" are ranges: the line stays whole.
  if (/^\s*(?:[-−–—]|to|until)\s*\d{1,2}:\d{2}/.test(rest)) return text;
  return rest.replace(/^\s*(?:[-–—|]\s|[:,;](?:\s|$))?\s*/, "");
}

function readers(text: string, context: TypedTimeContext): TimeReading | null {
  return (
    fromElapsed(text, context) ??
    fromClock(text, context) ??
    fromDay(text, context) ??
    naturalTime(text, context)
  );
}

/**
 * Reads the time that starts a timeline entry (R-INC-12): `14:35 fix deployed`, `14:35Z`, `2:35pm`, `-12m`, `yesterday 23:50`, `Mon 14:35`,
 * `2026-01-15 14:30`, ISO instants, and what people say (`last night at 11pm`). A bare time of day is the most recent such moment that is
 * not in the future, or the one closest to `near` where that is given. Null when the line starts with no time: then it happened now and
 * the whole line is the text. Moments in the future, before `earliest`, or inside the gap of a clock put forward are problems.
 */
export function readTypedTime(text: string, context: TypedTimeContext): TypedTime | null {
  const line = text.trim();
  const reading = readers(line, context);
  if (reading === null) return null;
  if (reading.kind === "problem") return reading;
  const { at, length } = reading;
  const shown = reading.roughly === true ? new Date(Math.floor(at.getTime() / 60_000) * 60_000) : at;
  const words = momentWords(shown, context);
  if (at > context.now) {
    return { kind: "problem", message: `${words} is still to come: an entry says what has happened.` };
  }
  if (context.earliest !== undefined && at < context.earliest) {
    const limit = momentWords(context.earliest, context);
    return { kind: "problem", message: `${words} is too early here: nothing before ${limit} belongs to it.` };
  }
  return { kind: "moment", at, rest: restOf(line, length), understood: words, note: reading.note };
}
