import { type DiffFile, readDiff } from "../diff-files";
import { isRefusal } from "../refusal";

export type ChangedFile = {
  path: string;
  added?: readonly string[];
  removed?: readonly string[];
  isNew?: boolean;
};

/** The files of a diff that adds and removes these lines. */
export function changedFiles(...changes: readonly ChangedFile[]): DiffFile[] {
  const text = changes.map(({ path, added = [], removed = [], isNew = false }) => {
    const header = [`diff --git a/${path} b/${path}`, isNew ? "new file mode 100644" : "index 1..2 100644"];
    const lines = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
    const hunk = `@@ -1,${removed.length} +1,${added.length} @@`;
    return [...header, `--- a/${path}`, `+++ b/${path}`, hunk, ...lines].join("\n");
  });
  const files = readDiff(text.join("\n"));
  if (isRefusal(files)) throw new Error(files.detail);
  return files;
}
