import { gitNames, lineName, sharedPath, withoutPrefix } from "./diff-names";

/** A hunk as it stands in the text; `lines` keep their sign. */
export type RawHunk = { header: string; oldStart: number; newStart: number; lines: string[] };

/** One file of a diff before its hunks are read. `sure` is false where the path is the best guess from an odd `diff --git` line. */
export type RawFile = {
  path: string;
  sure: boolean;
  from: string | null;
  isNew: boolean;
  isRemoved: boolean;
  isBinary: boolean;
  hunks: RawHunk[];
};

const hunkHeader = /^@@ +-(\d{1,9})(?:,(\d{1,9}))? +\+(\d{1,9})(?:,(\d{1,9}))? +@@/;
const quietHeader = /^(?:old mode|new mode|similarity index|dissimilarity index|index|copy from) /;

function fileNamed(path: string, from: string | null): RawFile {
  return { path, from, sure: true, isNew: false, isRemoved: false, isBinary: false, hunks: [] };
}

function gitFile(rest: string): RawFile {
  const names = gitNames(rest.trimEnd());
  if (names === null) return { ...fileNamed(rest.trim(), rest.trim()), sure: false };
  const path = sharedPath(names.old, names.fresh);
  if (path !== null) return fileNamed(path, path);
  return fileNamed(withoutPrefix(names.fresh), withoutPrefix(names.old));
}

/** Reads a line between `diff --git` and the first hunk; false when it is none of those. */
function readHeader(file: RawFile, line: string): boolean {
  if (line.startsWith("new file mode ")) file.isNew = true;
  else if (line.startsWith("deleted file mode ")) file.isRemoved = true;
  else if (line.startsWith("rename from ")) file.from = lineName(line.slice(12));
  else if (line.startsWith("rename to ")) file.path = lineName(line.slice(10));
  else if (line.startsWith("copy to ")) {
    file.path = lineName(line.slice(8));
    file.isNew = true;
  } else if (line.startsWith("Binary files ") || line === "GIT binary patch") file.isBinary = true;
  else return quietHeader.test(line);
  return true;
}

function namesFile(lines: readonly string[], at: number): boolean {
  return lines[at]?.startsWith("--- ") === true && lines[at + 1]?.startsWith("+++ ") === true;
}

/** The file that `--- x` and `+++ y` name. */
function namedFile(oldLine: string, freshLine: string): RawFile {
  const old = lineName(oldLine.slice(4));
  const fresh = lineName(freshLine.slice(4));
  const [isNew, isRemoved] = [old === "/dev/null", fresh === "/dev/null"];
  const path = isNew || isRemoved ? withoutPrefix(isNew ? fresh : old) : sharedPath(old, fresh);
  const named = fileNamed(path ?? withoutPrefix(fresh), path ?? withoutPrefix(old));
  return { ...named, isNew, isRemoved };
}

/**
 * Reads the hunk at `at`. Where its counts and its lines disagree the lines decide: a hunk written by hand must neither swallow the next
 * file nor hide what follows it.
 */
function readHunk(lines: readonly string[], at: number, found: RegExpExecArray): [RawHunk, number] {
  let old = Number(found[2] ?? 1);
  let fresh = Number(found[4] ?? 1);
  const hunk: RawHunk = {
    header: (lines[at] ?? "").trimEnd(),
    oldStart: Number(found[1]),
    newStart: Number(found[3]),
    lines: [],
  };
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    const over = old <= 0 && fresh <= 0;
    if (line === "" && (over || next === lines.length - 1)) break;
    if (!/^(?:[-+ \\]|$)/.test(line) || (over && /^-- ?$/.test(line))) break;
    if (
      namesFile(lines, next) &&
      (over || (!(old === 1 && fresh === 1) && lines[next + 2]?.startsWith("@@ -")))
    )
      break;
    if (line.startsWith("\\")) continue;
    if (!line.startsWith("+")) old -= 1;
    if (!line.startsWith("-")) fresh -= 1;
    hunk.lines.push(line);
  }
  return [hunk, next];
}

/** The files of a diff in their order; `combined` when it is one of a merge against several parents. Takes time in proportion to it. */
export function diffSections(lines: readonly string[]): RawFile[] | "combined" {
  const files: RawFile[] = [];
  let file: RawFile | null = null;
  let inHeader = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const hunk = file === null ? null : hunkHeader.exec(line);
    if (/^diff --(?:cc|combined) /.test(line)) return "combined";
    if (line.startsWith("diff --git ")) {
      file = gitFile(line.slice(11));
      files.push(file);
      inHeader = true;
    } else if (namesFile(lines, at)) {
      const named = namedFile(line, lines[at + 1] ?? "");
      if (file === null || !inHeader) {
        file = named;
        files.push(file);
      } else if (!file.sure) Object.assign(file, { path: named.path, from: named.from });
      inHeader = false;
      at += 1;
    } else if (file !== null && hunk !== null) {
      const [read, next] = readHunk(lines, at, hunk);
      if (read.lines.length > 0) file.hunks.push(read);
      inHeader = false;
      at = next;
      continue;
    } else if (file !== null && inHeader) inHeader = readHeader(file, line);
    at += 1;
  }
  return files;
}
