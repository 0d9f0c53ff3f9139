import { codeName, hiddenCharacters } from "@/lib/domain/hidden-characters";

/** A piece of a line; `hidden` holds for what stands for a character that shows nothing, such as `U+202E`. */
export type VisiblePart = { text: string; hidden: boolean };

/** A line in pieces, its hidden characters written out. The carriage return at the end of a Windows line is left out. */
export function visibleParts(line: string): VisiblePart[] {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  const parts: VisiblePart[] = [];
  let written = 0;
  const plain = (end: number) => {
    if (end > written) parts.push({ text: text.slice(written, end), hidden: false });
  };
  for (const { at, length, code } of hiddenCharacters(text)) {
    plain(at);
    parts.push({ text: codeName(code), hidden: true });
    written = at + length;
  }
  plain(text.length);
  return parts;
}

/** The beginning of a line that is too long to show whole, and how many characters are left; never half a character. */
export function lineStart(text: string, most: number): { start: string; left: number } {
  if (text.length <= most) return { start: text, left: 0 };
  const splits = /[\uD800-\uDBFF]/.test(text[most - 1] ?? "");
  const start = text.slice(0, splits ? most - 1 : most);
  return { start, left: text.length - start.length };
}
