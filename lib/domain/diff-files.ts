import parseDiff from "parse-diff";
import { diffSections, type RawFile, type RawHunk } from "./diff-sections";
import { fileKind } from "./file-kind";
import { type Refusal, refuse } from "./refusal";

/** One line of a hunk without its sign; `oldLine` and `newLine` count from 1, null on the side where the line does not stand. */
export type DiffLine = {
  kind: "context" | "added" | "removed";
  text: string;
  oldLine: number | null;
  newLine: number | null;
};

export type DiffHunk = { header: string; lines: DiffLine[] };

export type FileKind =
  | "source"
  | "test"
  | "lock"
  | "migration"
  | "configuration"
  | "documentation"
  | "generated"
  | "binary";

/** A changed file. `from` is its earlier path (another one only when renamed), null when it is new; a binary file has no hunks. */
export type DiffFile = {
  path: string;
  from: string | null;
  change: "added" | "removed" | "renamed" | "changed";
  kind: FileKind;
  added: number;
  removed: number;
  hunks: DiffHunk[];
};

const escapeSign = String.fromCharCode(27);
const byteOrderMark = String.fromCharCode(0xfeff);
const colours = new RegExp(`${escapeSign}\\[[0-9;]{0,20}[mK]`, "g");

/** The lines of a pasted text without what the way here added: line ends of Windows, colours of a terminal. */
function pastedLines(text: string): string[] {
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const coloured = plain.startsWith(`${escapeSign}[`) || plain.includes(`\n${escapeSign}[`);
  const lines = (coloured ? plain.replace(colours, "") : plain).split("\n");
  const header = lines.find((line) => line.startsWith("diff --git ") || line.startsWith("+++ "));
  if (header?.endsWith("\r") !== true) return lines;
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

function canonical({ oldStart, newStart, lines }: RawHunk): string {
  const old = lines.filter((line) => !line.startsWith("+")).length;
  const fresh = lines.filter((line) => !line.startsWith("-")).length;
  return [`@@ -${oldStart},${old} +${newStart},${fresh} @@`, ...lines].join("\n");
}

function readLine(change: parseDiff.Change): DiffLine {
  const text = change.content.slice(1);
  if (change.type === "add") return { kind: "added", text, oldLine: null, newLine: change.ln };
  if (change.type === "del") return { kind: "removed", text, oldLine: change.ln, newLine: null };
  return { kind: "context", text, oldLine: change.ln1, newLine: change.ln2 };
}

/** The hunks go through the parser with their counts put right and without names: of both it would make the wrong thing. */
function readHunks(hunks: readonly RawHunk[]): DiffHunk[] {
  if (hunks.length === 0) return [];
  const parsed = parseDiff(["--- x", "+++ x", ...hunks.map(canonical)].join("\n"));
  const chunks = parsed.flatMap((file) => file.chunks);
  return chunks.map((chunk, at) => ({
    header: hunks[at]?.header ?? chunk.content,
    lines: chunk.changes.map(readLine),
  }));
}

function countOf(hunks: readonly DiffHunk[], kind: DiffLine["kind"]): number {
  return hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === kind).length, 0);
}

function changeOf({ isNew, isRemoved, from, path }: RawFile): DiffFile["change"] {
  if (isNew) return "added";
  if (isRemoved) return "removed";
  return from !== null && from !== path ? "renamed" : "changed";
}

function readFile(raw: RawFile): DiffFile {
  const { path } = raw;
  const hunks = readHunks(raw.hunks);
  const byPath = fileKind(path);
  const kind = raw.isBinary && byPath !== "lock" && byPath !== "generated" ? "binary" : byPath;
  const change = changeOf(raw);
  const from = change === "added" ? null : change === "renamed" ? raw.from : path;
  return {
    path,
    from,
    change,
    kind,
    added: countOf(hunks, "added"),
    removed: countOf(hunks, "removed"),
    hunks,
  };
}

/** A file that stands several times, as in a series of patches or where its type changed. */
function together(first: DiffFile, others: readonly DiffFile[]): DiffFile {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const gone = all.at(-1)?.change === "removed";
  const back = first.change === "removed" && !gone;
  const change = gone ? "removed" : back ? "changed" : first.change;
  return {
    ...first,
    change,
    from: change === "added" ? null : (first.from ?? first.path),
    added: all.reduce((sum, { added }) => sum + added, 0),
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    hunks: all.flatMap(({ hunks }) => hunks),
  };
}

function noDiff(detail: string): Refusal {
  const errors = [{ path: "diff", message: detail }];
  return refuse("invalid", "R-FIX-05", detail, { errors });
}

/**
 * Reads a diff (R-FIX-05): what `git diff`, `git show`, `git format-patch` or `diff -u` write, also with a text before and behind it. Each
 * file stands once, in the diff's order. Refused when no file can be found, and for a combined diff of a merge, whose lines
 * belong to several parents. Takes time in proportion to the text and never throws.
 */
export function readDiff(text: string): DiffFile[] | Refusal {
  if (text.trim() === "") return noDiff("Paste a diff: the text is empty.");
  const sections = diffSections(pastedLines(text));
  if (sections === "combined") {
    return noDiff(
      "This is the combined diff of a merge. Paste the difference from one parent, as `git diff main...<branch>` shows it.",
    );
  }
  const byPath = new Map<string, RawFile[]>();
  for (const raw of sections) {
    const known = byPath.get(raw.path);
    if (known !== undefined) known.push(raw);
    else if (raw.path !== "") byPath.set(raw.path, [raw]);
  }
  const files = [...byPath.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [together(readFile(first), others.map(readFile))],
  );
  if (files.length > 0) return files;
  return noDiff(
    "No changed file can be found in this text. Paste what `git diff` shows, with its lines that name the files.",
  );
}
