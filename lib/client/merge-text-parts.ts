import { hunksOf, linesOf, wordsOf } from "./merge-text-hunks";

/** A stretch of text that stayed, came or went. */
export type TextPart = { kind: "same" | "added" | "removed"; text: string };

function partsOf(before: readonly string[], after: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { from, to, put } of hunksOf(before, after)) {
    parts.push({ kind: "same", text: before.slice(at, from).join("") });
    parts.push({ kind: "removed", text: before.slice(from, to).join("") });
    parts.push({ kind: "added", text: put.join("") });
    at = to;
  }
  return [...parts, { kind: "same", text: before.slice(at).join("") }];
}

/** Blanks that two changes have between them belong to both: a sentence written anew is one change, not one for each word. */
function withoutSpecks(parts: readonly TextPart[]): TextPart[] {
  return parts.flatMap((part, index) => {
    const between = part.kind === "same" && index > 0 && index < parts.length - 1;
    if (!between || part.text.trim() !== "" || part.text.includes("\n")) return [part];
    return [
      { kind: "removed", text: part.text },
      { kind: "added", text: part.text },
    ] satisfies TextPart[];
  });
}

/** Neighbouring changes as one, what went before what came; nothing empty. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const put: TextPart[] = [];
  let change = { removed: "", added: "" };
  const flush = () => {
    for (const kind of ["removed", "added"] as const) {
      if (change[kind] !== "") put.push({ kind, text: change[kind] });
    }
    change = { removed: "", added: "" };
  };
  for (const { kind, text } of parts) {
    if (text === "") continue;
    if (kind !== "same") {
      change[kind] += text;
      continue;
    }
    flush();
    const last = put.at(-1);
    if (last?.kind === "same") last.text += text;
    else put.push({ kind, text });
  }
  flush();
  return put;
}

const ended = (text: string) =>
  linesOf(text).map((line, index, all) => (index < all.length - 1 ? `${line}\n` : line));

/** What changed from one text to another, by lines and within them by words, in reading order. */
export function textParts(before: string, after: string): TextPart[] {
  const old = ended(before);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { from, to, put } of hunksOf(old, ended(after))) {
    parts.push({ kind: "same", text: old.slice(at, from).join("") });
    const words = partsOf(wordsOf(old.slice(from, to).join("")), wordsOf(put.join("")));
    parts.push(...withoutSpecks(joined(words)));
    at = to;
  }
  parts.push({ kind: "same", text: old.slice(at).join("") });
  return joined(parts);
}

/** Where a place in the old text is in the new one, in characters: with its line where that stayed, else at what replaced it. */
export function carriedOffset(before: string, after: string, offset: number): number {
  const old = ended(before);
  const size = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  let moved = 0;
  for (const { from, to, put } of hunksOf(old, ended(after))) {
    const start = size(old.slice(0, from));
    const end = size(old.slice(0, to));
    if (offset < start || (offset === start && end > start)) break;
    if (offset < end) return start + moved + Math.min(offset - start, size(put));
    moved += size(put) - (end - start);
  }
  return Math.max(0, Math.min(offset + moved, after.length));
}
