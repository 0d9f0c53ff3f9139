import type { DiffFile } from "./diff-files";
import { foundSecrets } from "./found-secrets";
import { hiddenCodes, withoutHiding } from "./hidden-characters";
import { directoryOf, overBudget } from "./scope-budget";
import { featureReasons } from "./scope-feature";
import { refactorReasons, type ScopeReason } from "./scope-refactor";
import { counted, featureWord, firstOf, refactorWord } from "./scope-words";

/** How much a hotfix may touch before it must be explained; `lines` counts added and removed ones. */
export type ScopeBudget = { files: number; lines: number; directories: number };

/** The extent of a change. Generated files are left out of everything but their own count. */
export type ScopeSummary = {
  files: number;
  added: number;
  removed: number;
  directories: string[];
  generatedLeftOut: number;
  testsTouched: boolean;
};

export const scopeWarningKeys = [
  "over_files",
  "over_lines",
  "over_directories",
  "refactor",
  "feature",
  "no_test",
  "lock_file",
  "migration",
  "configuration",
  "secret",
  "hidden_characters",
] as const;
export type ScopeWarningKey = (typeof scopeWarningKeys)[number];

/** Something about the change that needs an answer before approval. `message` says what exactly, `paths` where. */
export type ScopeWarning = { key: ScopeWarningKey; message: string; paths: string[] };

/** `message` is the one of the commit or pull request; `smallFixesOnly` holds for the workflow that commits to main. */
export type ScopeAbout = {
  budget: ScopeBudget;
  severityLabel: string;
  message: string | null;
  smallFixesOnly: boolean;
};

/** A test that stands inside the source it tests, as Rust and Zig have them. */
const inlineTest = /^\s{0,40}(?:#\[(?:\w{1,30}::)?test\b|test "|unittest \{)/;

function touchesTests({ kind, added, hunks }: DiffFile): boolean {
  if (kind === "test") return added > 0;
  const lines = kind === "source" ? hunks.flatMap((hunk) => hunk.lines) : [];
  return lines.some((line) => line.kind === "added" && inlineTest.test(line.text));
}

/** The extent of a change (R-FIX-05), generated files left out. A test counts as touched when something was added to it. */
export function scopeSummary(files: readonly DiffFile[]): ScopeSummary {
  const own = files.filter(({ kind }) => kind !== "generated");
  return {
    files: own.length,
    added: own.reduce((sum, { added }) => sum + added, 0),
    removed: own.reduce((sum, { removed }) => sum + removed, 0),
    directories: [...new Set(own.map(({ path }) => directoryOf(path)))].sort(),
    generatedLeftOut: files.length - own.length,
    testsTouched: own.some(touchesTests),
  };
}

function mixedIn(key: ScopeWarningKey, reasons: readonly ScopeReason[], word: string | null): ScopeWarning[] {
  const messages = reasons.map(({ message }) => message);
  if (word !== null) messages.push(`${messages.length === 0 ? "The" : "the"} message says “${word}”`);
  if (messages.length === 0) return [];
  return [{ key, message: messages.join("; "), paths: [...new Set(reasons.flatMap(({ paths }) => paths))] }];
}

function withoutTest(files: readonly DiffFile[]): ScopeWarning[] {
  const source = files.filter(({ kind }) => kind === "source").map(({ path }) => path);
  if (source.length === 0 || files.some(touchesTests)) return [];
  const lost = files.filter(
    ({ kind, removed, change }) => kind === "test" && (removed > 0 || change === "removed"),
  );
  const less = lost.length === 0 ? "" : `, and ${counted(lost.length, "test file")} lost something`;
  const message = `${counted(source.length, "source file")} changed and no test added or changed${less}: ${firstOf(source)}`;
  return [{ key: "no_test", message, paths: source }];
}

/** A line that says the product's own version: raising it is a step of the workflow, not a change of settings. */
const versionLine =
  /^\s*(?:<version>|(?:"?version"?|__version__)\s*[:=]\s*)?["']?v?\d{1,9}\.\d{1,9}\.\d{1,9}[\w.+-]{0,40}["']?(?:,|<\/version>)?\s*$/i;

function raisesVersionOnly({ hunks, kind, added }: DiffFile): boolean {
  const changed = hunks.flatMap(({ lines }) => lines.filter((line) => line.kind !== "context"));
  return (
    changed.length > 0 &&
    (kind !== "lock" || added <= 2) &&
    changed.every(({ text }) => versionLine.test(text))
  );
}

function ofKind(
  files: readonly DiffFile[],
  key: "lock_file" | "migration" | "configuration",
  say: (amount: number) => string,
): ScopeWarning[] {
  const kind = key === "lock_file" ? "lock" : key;
  const paths = files
    .filter((file) => file.kind === kind && !raisesVersionOnly(file))
    .map(({ path }) => path);
  return paths.length === 0 ? [] : [{ key, message: `${say(paths.length)}: ${firstOf(paths)}`, paths }];
}

function secrets(files: readonly DiffFile[]): ScopeWarning[] {
  const found = foundSecrets(files);
  if (found.length === 0) return [];
  const places = found.map(({ what, path, line }) => `${what} in ${path} line ${line}`);
  const message = `What looks like a secret is added: ${firstOf(places)}`;
  return [{ key: "secret", message, paths: [...new Set(found.map(({ path }) => path))] }];
}

function hidden(files: readonly DiffFile[]): ScopeWarning[] {
  const found = files.flatMap(({ path, hunks }) => {
    const codes = hiddenCodes(path, false);
    const inName = codes.length === 0 ? [] : [{ path, place: `${withoutHiding(path)} in its name` }];
    const added = hunks.flatMap(({ lines }) => lines.filter((line) => line.kind === "added"));
    const inLines = added.flatMap(({ text, newLine }) => {
      const [code] = hiddenCodes(text, newLine === 1);
      return code === undefined
        ? []
        : [{ path, place: `${withoutHiding(path)} line ${newLine ?? 0} (${code})` }];
    });
    return [...inName, ...inLines];
  });
  if (found.length === 0) return [];
  const places = firstOf(found.map(({ place }) => place));
  const message = `Characters that hide or turn what a reader sees are added: ${places}`;
  return [{ key: "hidden_characters", message, paths: [...new Set(found.map(({ path }) => path))] }];
}

/**
 * What about a change needs an answer before approval (R-FIX-05, R-BST-01), each key at most once, in the order of `scopeWarningKeys`. Generated
 * files are looked at for secrets and hidden characters only. A message never holds a secret.
 */
export function scopeWarnings(files: readonly DiffFile[], about: ScopeAbout): ScopeWarning[] {
  const own = files.filter(({ kind }) => kind !== "generated");
  return [
    ...overBudget(own, about),
    ...mixedIn("refactor", refactorReasons(own), refactorWord(about.message)),
    ...mixedIn("feature", featureReasons(own), featureWord(about.message)),
    ...withoutTest(own),
    ...ofKind(
      own,
      "lock_file",
      (n) => `${counted(n, "lock file")} changed, so that dependencies change in production`,
    ),
    ...ofKind(own, "migration", (n) => `${counted(n, "migration")} that undoing the code does not undo`),
    ...ofKind(own, "configuration", (n) => `${counted(n, "configuration file")} changed`),
    ...secrets(files),
    ...hidden(files),
  ];
}
