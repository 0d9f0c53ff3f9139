import type { DiffFile } from "@/lib/domain/diff-files";

type Size = Pick<DiffFile, "added" | "removed">;

/** A file that two diffs of a hotfix treat differently; a side is null where that diff leaves the file alone. */
export type FileDifference = { path: string; before: Size | null; after: Size | null };

function sameLines(a: DiffFile, b: DiffFile): boolean {
  const text = ({ change, from, hunks }: DiffFile) =>
    JSON.stringify([change, from, hunks.map(({ lines }) => lines.map(({ kind, text }) => [kind, text]))]);
  return text(a) === text(b);
}

/** The files in which two diffs differ, by path: where lines only moved to other numbers, nothing differs. */
export function differingFiles(before: readonly DiffFile[], after: readonly DiffFile[]): FileDifference[] {
  const size = (file: DiffFile | undefined) =>
    file === undefined ? null : { added: file.added, removed: file.removed };
  const [old, fresh] = [before, after].map((files) => new Map(files.map((file) => [file.path, file])));
  const paths = [...new Set([...after, ...before].map(({ path }) => path))].sort();
  return paths.flatMap((path) => {
    const [was, is] = [old?.get(path), fresh?.get(path)];
    if (was !== undefined && is !== undefined && sameLines(was, is)) return [];
    return [{ path, before: size(was), after: size(is) }];
  });
}
