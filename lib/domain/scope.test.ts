import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffFile, readDiff } from "./diff-files";
import { isRefusal } from "./refusal";
import { type ScopeAbout, scopeSummary, scopeWarningKeys, scopeWarnings } from "./scope";
import { type ChangedFile, changedFiles } from "./testing/changed-files";
import { patchExample } from "./testing/patch-example";

const about: ScopeAbout = {
  budget: { files: 5, lines: 100, directories: 2 },
  severityLabel: "P0",
  message: "fix: give the pool its connections back",
  smallFixesOnly: false,
};
const test = { path: "src/pool.test.ts", added: ["it('gives it back')"] };

function keys(files: readonly DiffFile[], change: Partial<ScopeAbout> = {}) {
  return scopeWarnings(files, { ...about, ...change }).map(({ key }) => key);
}

function warning(key: string, files: readonly DiffFile[], change: Partial<ScopeAbout> = {}) {
  return scopeWarnings(files, { ...about, ...change }).find((found) => found.key === key);
}

const sources = (amount: number, lines = 1): ChangedFile[] =>
  Array.from({ length: amount }, (_, at) => ({
    path: `src/part${at}/x.ts`,
    added: Array.from({ length: lines }, (_unused, line) => `call(${at}, ${line});`),
  }));

describe("scopeSummary", () => {
  it("R-FIX-05 files, lines and directories are counted, generated files left out and said", () => {
    const files = changedFiles(
      { path: "src/pool.ts", added: ["a", "b"], removed: ["c"] },
      test,
      { path: "VERSION", added: ["1.2.4"], removed: ["1.2.3"] },
      { path: "dist/pool.min.js", added: ["x", "y", "z"] },
    );
    expect(scopeSummary(files)).toEqual({
      files: 3,
      added: 4,
      removed: 2,
      directories: [".", "src"],
      generatedLeftOut: 1,
      testsTouched: true,
    });
  });

  it("R-FIX-05 a test that only loses lines is not a test touched", () => {
    expect(scopeSummary(changedFiles({ path: "src/a.test.ts", removed: ["it()"] })).testsTouched).toBe(false);
  });

  it("R-FIX-05 a test inside its source counts as one", () => {
    expect(scopeSummary(changedFiles({ path: "src/pool.rs", added: ["    #[test]"] })).testsTouched).toBe(
      true,
    );
  });
});

describe("scopeWarnings", () => {
  it("R-FIX-05 a small fix with its test and its version asks for nothing", () => {
    const files = changedFiles(
      { path: "src/pool.ts", added: ["  finally { release(); }"], removed: ["  release();"] },
      test,
      { path: "VERSION", added: ["1.2.4"], removed: ["1.2.3"] },
      { path: "package.json", added: ['  "version": "1.2.4",'], removed: ['  "version": "1.2.3",'] },
      { path: "package-lock.json", added: ['  "version": "1.2.4",'], removed: ['  "version": "1.2.3",'] },
    );
    expect(scopeWarnings(files, about)).toEqual([]);
  });

  it("R-FIX-05 a broad change is measured against the budget of its level", () => {
    const found = scopeWarnings(changedFiles(...sources(14, 9), test), about);
    expect(found.slice(0, 3).map(({ message }) => message)).toEqual([
      "15 files, the budget at P0 is 5",
      "127 lines, the budget at P0 is 100",
      "14 directories besides tests (src/part0, src/part1, src/part10 and 11 more), the budget at P0 is 2",
    ]);
    expect(found[2]?.paths).toHaveLength(14);
  });

  it("R-FIX-05 a change that just fits the budget is not broad", () => {
    const files = changedFiles(...sources(2, 49), test);
    expect(keys(files, { budget: { files: 3, lines: 99, directories: 2 } })).toEqual([]);
    expect(keys(files, { budget: { files: 2, lines: 98, directories: 1 } })).toEqual([
      "over_files",
      "over_lines",
      "over_directories",
    ]);
  });

  it("R-FIX-02 a broad change committed straight to main is told what that workflow is for", () => {
    const found = scopeWarnings(changedFiles(...sources(6), test), { ...about, smallFixesOnly: true });
    expect(found.map(({ key }) => key)).toEqual(["over_files", "over_directories"]);
    for (const { message } of found) expect(message).toContain("is for small fixes");
  });

  it("R-FIX-05 tests beside the fix and the version at the top do not make it broad", () => {
    const files = changedFiles(
      { path: "src/a/x.ts", added: ["x"] },
      { path: "src/b/y.ts", added: ["y"] },
      { path: "tests/a/x.py", added: ["z"] },
      { path: "CHANGELOG.md", added: ["fixed"] },
    );
    expect(keys(files)).toEqual([]);
  });

  it("R-FIX-05 lines of lock files do not make it broad: they have a warning of their own", () => {
    const lock = { path: "yarn.lock", added: Array.from({ length: 300 }, (_, at) => `dep${at}`) };
    expect(keys(changedFiles({ path: "src/a.ts", added: ["x"] }, test, lock))).toEqual(["lock_file"]);
  });

  it("R-FIX-05 generated files count for nothing but what they hide", () => {
    const generated = { path: "dist/a.js", added: Array.from({ length: 500 }, (_, at) => `x${at}`) };
    expect(keys(changedFiles(generated))).toEqual([]);
    const trojan = { path: "dist/b.js", added: [`a${String.fromCodePoint(0x202e)}b`] };
    expect(keys(changedFiles(trojan))).toEqual(["hidden_characters"]);
  });

  it("R-FIX-05 source without a test is named, also where tests were only taken away", () => {
    expect(warning("no_test", changedFiles({ path: "src/pool.ts", added: ["x"] }))).toEqual({
      key: "no_test",
      message: "1 source file changed and no test added or changed: src/pool.ts",
      paths: ["src/pool.ts"],
    });
    const files = changedFiles(
      { path: "src/pool.ts", added: ["x"] },
      { path: "src/pool.test.ts", removed: ["x"] },
    );
    expect(warning("no_test", files)?.message).toContain("1 test file lost something");
  });

  it.each(["README.md", "k8s/app.yaml", "logo.png"])(
    "R-FIX-05 a change of %s alone needs no test",
    (path) => {
      expect(keys(changedFiles({ path, added: ["replicas: 4"] }))).not.toContain("no_test");
    },
  );

  it("R-FIX-05 lock files, migrations and configuration are named", () => {
    const files = changedFiles(
      { path: "package-lock.json", added: ['"version": "4.1.0",', '"integrity": "sha512-x"'] },
      { path: "prisma/migrations/1_x/migration.sql", added: ["alter table x add y int"], isNew: true },
      { path: "k8s/app.yaml", added: ["replicas: 4"] },
    );
    const found = scopeWarnings(files, { ...about, budget: { files: 9, lines: 99, directories: 9 } });
    expect(found.map(({ key, paths }) => [key, ...paths])).toEqual([
      ["lock_file", "package-lock.json"],
      ["migration", "prisma/migrations/1_x/migration.sql"],
      ["configuration", "k8s/app.yaml"],
    ]);
  });

  it("R-FIX-05 what the diff and the message say of a refactor is one warning", () => {
    const files = changedFiles({ path: "src/a.ts", removed: ["a ( )"], added: ["a()"] }, test);
    const message = "fix: a, refactor b";
    expect(warning("refactor", files, { message })?.message).toBe(
      "1 part changes nothing but white space, in src/a.ts; the message says “refactor”",
    );
    const plain = changedFiles({ path: "src/a.ts", added: ["a()"] }, test);
    expect(warning("refactor", plain, { message })?.message).toBe("The message says “refactor”");
  });

  it("R-FIX-05 hidden characters are found with their place, and shown as what they are", () => {
    const bidi = String.fromCodePoint(0x202e);
    const files = changedFiles({ path: "src/pool.ts", added: ["ok();", `if (a) { /*${bidi} */`] }, test);
    const found = warning("hidden_characters", files);
    expect(found?.message).toBe(
      "Characters that hide or turn what a reader sees are added: src/pool.ts line 2 (U+202E)",
    );
    const named = changedFiles({ path: `src/${bidi}x.md`, added: ["a"] });
    expect(warning("hidden_characters", named)?.message).toContain("src/U+202Ex.md in its name");
  });

  it("R-FIX-05 hidden characters that a change takes away are none", () => {
    const files = changedFiles({ path: "src/a.ts", removed: [`a${String.fromCodePoint(0x200b)}`] }, test);
    expect(keys(files)).toEqual([]);
  });

  it("R-FIX-05 each key stands once, in the order of the keys, whatever the diff", () => {
    const piece = fc.constantFrom(
      ...patchExample.split("\n"),
      "+refactor",
      "@@ -1,9 +1,9 @@",
      "diff --git a/x.lock b/x.lock",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.string(), (lines, message) => {
        const files = readDiff(lines.join("\n"));
        if (isRefusal(files)) return;
        const found = keys(files, { message, budget: { files: 1, lines: 1, directories: 1 } });
        expect(found).toEqual(scopeWarningKeys.filter((key) => found.includes(key)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "password=",
    'token: "aaaaaaaaaaaa#',
    "eyJa-",
    'app.get("/',
    "a://b:",
    "-----BEGIN A ",
    "\u200b",
    " ",
  ])("R-FIX-05 a hostile line of many %j is judged to its end", (part) => {
    const line = part.repeat(100_000 / part.length);
    const files = changedFiles(
      { path: "src/a.ts", added: [line, `${line}b`], removed: [line] },
      { path: "app.yaml", added: [`${line}b`], removed: [line] },
    );
    expect(keys(files, { message: "and ".repeat(50_000) })).toContain("no_test");
  });
});
