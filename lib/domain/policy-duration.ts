import { parseDuration } from "./iso-duration";

const day = 86_400_000;
/** The longest time that a policy may ask for: a year, the leap day included. */
export const longestMs = 366 * day;
/** The shortest rhythm: what comes back more often than that could not be told to anybody. */
const shortestRhythmMs = 1_000;

/** What is wrong with a duration of a policy (ISO-8601, weeks to seconds, at most 366 days), or null. */
export function durationProblem(text: string): string | null {
  const ms = parseDuration(text);
  if (ms === null) return "must be a duration such as PT2H, PT90M or P1D (weeks to seconds)";
  return ms > longestMs ? "must be at most 366 days" : null;
}

/** The same for what comes back again and again: it must last a second at least. */
export function rhythmProblem(text: string): string | null {
  const ms = parseDuration(text);
  if (ms !== null && ms < shortestRhythmMs) return "must be at least one second";
  return durationProblem(text);
}
