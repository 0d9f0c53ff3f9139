import type { DiffFile, DiffHunk, FileKind } from "@/lib/domain/diff-files";
import type { ScopeSummary } from "@/lib/domain/scope";
import { counted } from "@/lib/domain/scope-words";

const kinds: Record<FileKind, string> = {
  source: "source",
  test: "test",
  lock: "lock file",
  migration: "migration",
  configuration: "configuration",
  documentation: "documentation",
  generated: "generated",
  binary: "binary",
};
const changes: Record<DiffFile["change"], string> = {
  added: "new",
  removed: "removed",
  renamed: "renamed",
  changed: "changed",
};

const number = (amount: number) => amount.toLocaleString("en-GB");

/** What a file is and what became of it: `new, test`; a change that is only a change needs no word. */
export function fileWords({ change, kind }: Pick<DiffFile, "change" | "kind">): string {
  return change === "changed" ? kinds[kind] : `${changes[change]}, ${kinds[kind]}`;
}

/** Added and removed lines in signs, `+41 −7`, and in words for who hears them. */
export function lineWords(added: number, removed: number): { signs: string; spoken: string } {
  return {
    signs: `+${number(added)} −${number(removed)}`,
    spoken: `${counted(added, "line")} added, ${number(removed)} removed`,
  };
}

/** Why a file has no lines to show. */
export function emptyWords({ change, kind }: Pick<DiffFile, "change" | "kind">): string {
  if (kind === "binary") return "A binary file: its content cannot be shown.";
  if (change === "renamed") return "Renamed without a change to its content.";
  if (change === "added") return "The diff shows no lines of this new file: it is empty or binary.";
  if (change === "removed") return "The diff shows none of the removed lines.";
  return "No line changed: only what may be done with the file, or content that cannot be shown.";
}

/** Where a part of a file begins, and the heading that Git found for it, such as the function around it. */
export function hunkWords({ header, lines }: DiffHunk): { place: string; heading: string } {
  const first = lines[0];
  const line = lines.find(({ newLine }) => newLine !== null)?.newLine ?? first?.oldLine ?? 0;
  const heading = header.startsWith("@@") ? header.slice(header.indexOf("@@", 2) + 2).trim() : "";
  return { place: `From line ${number(line)}`, heading };
}

/** The extent of a change in one sentence: `3 files in 2 directories, +41 −7, tests touched`. */
export function scopeSentence(summary: ScopeSummary): string {
  const { files, added, removed, directories, generatedLeftOut, testsTouched } = summary;
  const left = generatedLeftOut === 0 ? [] : [`${counted(generatedLeftOut, "generated file")} left out`];
  const where = `${counted(files, "file")} in ${counted(directories.length, "directory", "directories")}`;
  if (files === 0) return ["No file that a person writes", ...left].join(", ");
  const tests = testsTouched ? "tests touched" : "no test touched";
  return [where, lineWords(added, removed).signs, tests, ...left].join(", ");
}
