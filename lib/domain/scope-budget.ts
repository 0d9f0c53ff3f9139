import type { DiffFile } from "./diff-files";
import type { ScopeAbout, ScopeWarning } from "./scope";
import { counted, firstOf } from "./scope-words";

/** The directory of a path; the top level is `.`. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "." : path.slice(0, slash);
}

/**
 * Where a change exceeds its budget. Two of the counts leave out what a hotfix must touch anyway or what has a warning of its own: the
 * directories those of tests, documentation and the top level (its version), the lines those of lock files.
 */
export function overBudget(files: readonly DiffFile[], about: ScopeAbout): ScopeWarning[] {
  const { budget, severityLabel, smallFixesOnly } = about;
  const paths = files.map(({ path }) => path);
  const counting = files.filter(({ kind }) => kind !== "lock");
  const lines = counting.reduce((sum, { added, removed }) => sum + added + removed, 0);
  const besides = files.filter(({ kind }) => kind !== "test" && kind !== "documentation");
  const directories = [...new Set(besides.map(({ path }) => directoryOf(path)))]
    .filter((name) => name !== ".")
    .sort();
  const small = smallFixesOnly ? ". This workflow commits straight to main and is for small fixes" : "";
  const limit = (most: number) => `the budget at ${severityLabel} is ${most.toLocaleString("en-GB")}`;
  const locks = counting.length < files.length ? " without lock files" : "";
  const warnings: ScopeWarning[] = [];
  if (files.length > budget.files) {
    const message = `${counted(files.length, "file")}, ${limit(budget.files)}${small}`;
    warnings.push({ key: "over_files", message, paths });
  }
  if (lines > budget.lines) {
    const message = `${counted(lines, "line")}${locks}, ${limit(budget.lines)}${small}`;
    warnings.push({ key: "over_lines", message, paths: counting.map(({ path }) => path) });
  }
  if (directories.length > budget.directories) {
    const places = `${counted(directories.length, "directory", "directories")} besides tests`;
    const message = `${places} (${firstOf(directories)}), ${limit(budget.directories)}${small}`;
    warnings.push({ key: "over_directories", message, paths: directories });
  }
  return warnings;
}
