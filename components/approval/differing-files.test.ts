import { expect, test } from "vitest";
import { type DiffFile, readDiff } from "@/lib/domain/diff-files";
import { isRefusal } from "@/lib/domain/refusal";
import { differingFiles } from "./differing-files";

function files(...parts: string[]): DiffFile[] {
  const read = readDiff(parts.join(""));
  if (isRefusal(read)) throw new Error(read.detail);
  return read;
}

const part = (path: string, line: string, from = 1) =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${from},1 +${from},2 @@\n context\n+${line}\n`;

test("R-APR-03 files that came, went and changed are named with their sizes; those alike are not", () => {
  const before = files(part("a.ts", "one"), part("gone.ts", "x"), part("same.ts", "s"));
  const after = files(part("a.ts", "two"), part("new.ts", "y"), part("same.ts", "s"));
  const size = { added: 1, removed: 0 };
  expect(differingFiles(before, after)).toEqual([
    { path: "a.ts", before: size, after: size },
    { path: "gone.ts", before: size, after: null },
    { path: "new.ts", before: null, after: size },
  ]);
});

test("R-APR-03 lines that only stand at other numbers differ in nothing", () => {
  expect(differingFiles(files(part("a.ts", "one", 1)), files(part("a.ts", "one", 40)))).toEqual([]);
});
