/** A length of time before now, read at the start of a text; `length` counts the characters read. */
export type ElapsedText = { milliseconds: number; length: number };

const amount = "(\\d{1,4})\\s?";
const units = [
  `(?:${amount}(?:d|days?)(?![a-z]|\\d)\\s?)?`,
  `(?:${amount}(?:h|hrs?|hours?)(?![a-z])\\s?)?`,
  `(?:${amount}(?:m|mins?|minutes?)(?![a-z])\\s?)?`,
  `(?:${amount}(?:s|secs?|seconds?)(?![a-z]))?`,
].join("");
const minusForm = new RegExp(`^[-−–]${units}`);
const agoForm = new RegExp(`^${units}\\s?ago(?![a-z])`);
const sizes = [86_400_000, 3_600_000, 60_000, 1_000];

/**
 * Reads how long ago something was: `-12m`, `-1h30m`, `-2d 4h`, `-90s`, `12 min ago`, `1h 30m ago`. Null when the text starts with nothing
 * of the kind. Capital units (`-12M rows`) are not times.
 */
export function readElapsed(text: string): ElapsedText | null {
  const found = minusForm.exec(text) ?? agoForm.exec(text);
  if (found === null) return null;
  const parts = found.slice(1, 5);
  if (parts.every((part) => part === undefined)) return null;
  const milliseconds = parts.reduce((sum, part, index) => sum + Number(part ?? "0") * (sizes[index] ?? 0), 0);
  return { milliseconds, length: found[0].trimEnd().length };
}
