/** A character that shows nothing, or that turns the order of what is shown; `length` counts UTF-16 units. */
export type HiddenCharacter = { at: number; length: number; code: number };

const byteOrderMark = 0xfeff;
const suspect = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000d-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f",
    "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]",
  ].join(""),
  "gu",
);
const joined = /\p{L}|\p{M}/u;
const picture = /\p{Emoji}|\p{Emoji_Modifier}|\ufe0f/u;

function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
}

function after(text: string, at: number): string {
  return [...text.slice(at, at + 2)][0] ?? "";
}

/** Letters of scripts that need joiners between them, such as Persian and Hindi: not those of programs. */
function needsJoiner(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) >= 0x590 && joined.test(letter);
}

/** Whether the character does its honest work: inside an emoji, between letters that join, at the end of a Windows line. */
function isHonest(text: string, { at, length, code }: HiddenCharacter): boolean {
  const [left, right] = [before(text, at), after(text, at + length)];
  if (code === 0x0d) return at === text.length - 1;
  if (code === 0xfe0e || code === 0xfe0f) return picture.test(left);
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}/u.test(left);
  if (code === 0x200d && picture.test(left) && /\p{Extended_Pictographic}/u.test(right)) return true;
  return (code === 0x200c || code === 0x200d) && needsJoiner(left) && needsJoiner(right);
}

/**
 * The characters of one line that a reader does not see, or that show it in another order than the machine reads it. Those that do
 * honest work (in emoji, between joining letters, a carriage return at the end) are none. Takes time in proportion to the text.
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found = [...text.matchAll(suspect)].map(({ index, 0: { length } }) => ({
    at: index,
    length,
    code: text.codePointAt(index) ?? 0,
  }));
  return found.filter((character) => !isHonest(text, character));
}

/** Whether a line hides characters; a byte order mark at the start of a file is none. */
export function hiddenCodes(text: string, isFirstLine: boolean): string[] {
  return hiddenCharacters(text)
    .filter(({ at, code }) => !(isFirstLine && at === 0 && code === byteOrderMark))
    .map(({ code }) => codeName(code));
}

/** The name of a character by its number: `U+202E`. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text with its hidden characters written out: `U+202E`. */
export function withoutHiding(text: string): string {
  let plain = "";
  let written = 0;
  for (const { at, length, code } of hiddenCharacters(text)) {
    plain += text.slice(written, at) + codeName(code);
    written = at + length;
  }
  return plain + text.slice(written);
}
