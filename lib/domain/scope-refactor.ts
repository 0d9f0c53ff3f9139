import type { DiffFile, DiffHunk } from "./diff-files";
import { counted, firstOf } from "./scope-words";

/** One reason why a change does more than fix, with the files it is about. */
export type ScopeReason = { message: string; paths: string[] };

const movedAtLeast = 8;
const lineAtLeast = 12;
const indentedLanguage = /(?:\.(?:py|pyi|ya?ml|haml|pug|slim|sass|coffee|nim|fsx?|hs)|(?:^|\/)makefile)$/i;

function renames(files: readonly DiffFile[]): ScopeReason[] {
  const moved = files.filter(({ change }) => change === "renamed");
  if (moved.length === 0) return [];
  const names = moved.map(({ path, from }) => `${from ?? ""} to ${path}`);
  const message = `${counted(moved.length, "file")} renamed or moved: ${firstOf(names)}`;
  return [{ message, paths: moved.map(({ path }) => path) }];
}

function longLines(file: DiffFile, kind: "added" | "removed"): string[] {
  return file.hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const text = line.kind === kind ? line.text.trim() : "";
      return text.length >= lineAtLeast &&
        /\p{L}/u.test(text) &&
        !/^(?:import|from|use|using|require|#include)\b/.test(text)
        ? [text]
        : [];
    }),
  );
}

/** Lines that went out of one file and came into another; of each text two files are remembered, so that the time stays in proportion. */
function moves(files: readonly DiffFile[]): ScopeReason[] {
  const gone = new Map<string, { path: string; left: number }[]>();
  for (const file of files) {
    for (const text of longLines(file, "removed")) {
      const places = gone.get(text) ?? [];
      const place = places.find(({ path }) => path === file.path);
      if (place !== undefined) place.left += 1;
      else if (places.length < 2) places.push({ path: file.path, left: 1 });
      gone.set(text, places);
    }
  }
  let moved = 0;
  const paths = new Set<string>();
  for (const file of files) {
    for (const text of longLines(file, "added")) {
      const place = gone.get(text)?.find(({ path, left }) => path !== file.path && left > 0);
      if (place === undefined) continue;
      place.left -= 1;
      moved += 1;
      paths.add(place.path).add(file.path);
    }
  }
  if (moved < movedAtLeast) return [];
  return [{ message: `${moved} lines moved unchanged between ${firstOf([...paths])}`, paths: [...paths] }];
}

/** Whether a hunk changes nothing but white space. Where the start of a line has a meaning, only what stands behind it counts. */
function isWhiteSpace({ lines }: DiffHunk, path: string): boolean {
  const side = (kind: "added" | "removed") =>
    lines.filter((line) => line.kind === kind).map((line) => line.text);
  const [added, removed] = [side("added"), side("removed")];
  if (added.length === removed.length && added.every((text, at) => text === removed[at])) return false;
  const bare = (texts: string[]) =>
    indentedLanguage.test(path)
      ? texts
          .map((text) => text.trimEnd())
          .filter((text) => text !== "")
          .join("\n")
      : texts.join("").replace(/\s+/g, "");
  return bare(added) === bare(removed);
}

function whiteSpace(files: readonly DiffFile[]): ScopeReason[] {
  const found = files.flatMap(({ path, hunks }) => {
    const parts = hunks.filter((hunk) => isWhiteSpace(hunk, path)).length;
    return parts === 0 ? [] : [{ path, parts }];
  });
  const parts = found.reduce((sum, file) => sum + file.parts, 0);
  if (parts === 0) return [];
  const paths = found.map(({ path }) => path);
  const message = `${counted(parts, "part changes", "parts change")} nothing but white space, in ${firstOf(paths)}`;
  return [{ message, paths }];
}

/** What in a diff rearranges code instead of fixing it (R-FIX-05): renamed files, lines moved between files, white space. */
export function refactorReasons(files: readonly DiffFile[]): ScopeReason[] {
  return [...renames(files), ...moves(files.filter(({ kind }) => kind !== "lock")), ...whiteSpace(files)];
}
