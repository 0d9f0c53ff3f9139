import type { DiffFile, DiffHunk } from "@/lib/domain/diff-files";

/** Lines of one file from which on it starts closed. */
const openAtMost = 400;
/** Lines of all files that start open together: a phone draws no more at once. */
const openTogether = 2_000;
/** A file with more lines than this is shown in steps. */
const wholeAtMost = 3_000;
const step = 1_000;

/** The lines that a file's hunks show. */
export function lineCount(hunks: readonly DiffHunk[]): number {
  return hunks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Which files start open: neither large nor written by a machine, and not too many together. */
export function startOpen(files: readonly Pick<DiffFile, "kind" | "hunks">[]): boolean[] {
  let shown = 0;
  return files.map(({ kind, hunks }) => {
    const lines = lineCount(hunks);
    const open =
      lines <= openAtMost && kind !== "generated" && kind !== "lock" && shown + lines <= openTogether;
    if (open) shown += lines;
    return open;
  });
}

/** How many lines of a file are shown after some presses of its button. */
export function shownAfter(presses: number, lines: number): number {
  return lines <= wholeAtMost ? lines : Math.min(lines, step * (1 + presses));
}

/** What the button under a file says; null when every line is shown. */
export function moreLabel(shown: number, lines: number): string | null {
  const left = lines - shown;
  if (left <= 0) return null;
  if (left > step) return `Show the next ${step.toLocaleString("en-GB")} lines`;
  return left === 1 ? "Show the last line" : `Show the last ${left.toLocaleString("en-GB")} lines`;
}

/** The first lines of the hunks, as many as may be shown. */
export function firstLines(hunks: readonly DiffHunk[], most: number): DiffHunk[] {
  const first: DiffHunk[] = [];
  let left = most;
  for (const { header, lines } of hunks) {
    if (left <= 0) break;
    first.push({ header, lines: lines.slice(0, left) });
    left -= lines.length;
  }
  return first;
}
