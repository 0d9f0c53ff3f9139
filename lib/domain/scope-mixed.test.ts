import { describe, expect, it } from "vitest";
import { type DiffFile, readDiff } from "./diff-files";
import { isRefusal } from "./refusal";
import { featureReasons } from "./scope-feature";
import { refactorReasons } from "./scope-refactor";
import { featureWord, refactorWord } from "./scope-words";
import { changedFiles } from "./testing/changed-files";

const words = (reasons: readonly { message: string }[]) => reasons.map(({ message }) => message);

function renamed(from: string, to: string): DiffFile[] {
  const files = readDiff(
    `diff --git a/${from} b/${to}\nsimilarity index 100%\nrename from ${from}\nrename to ${to}`,
  );
  return isRefusal(files) ? [] : files;
}

describe("refactorReasons", () => {
  it("R-FIX-05 renamed and moved files are named with both names", () => {
    const files = [...renamed("a.ts", "b.ts"), ...renamed("src/c.ts", "lib/c.ts")];
    expect(words(refactorReasons(files))).toEqual([
      "2 files renamed or moved: a.ts to b.ts, src/c.ts to lib/c.ts",
    ]);
  });

  const lines = Array.from({ length: 12 }, (_, at) => `  const value${at} = compute(${at});`);

  it("R-FIX-05 lines that went from one file into another are counted", () => {
    const files = changedFiles({ path: "a.ts", removed: lines }, { path: "b.ts", added: lines });
    expect(refactorReasons(files)).toEqual([
      { message: "12 lines moved unchanged between a.ts, b.ts", paths: ["a.ts", "b.ts"] },
    ]);
  });

  it("R-FIX-05 a few equal lines, brackets and imports are no move", () => {
    const few = lines.slice(0, 5);
    const usual = [
      "}",
      "  return;",
      ...Array.from({ length: 20 }, (_, at) => `import { x } from "./x${at}";`),
    ];
    expect(
      refactorReasons(
        changedFiles(
          { path: "a.ts", removed: [...few, ...usual] },
          { path: "b.ts", added: [...few, ...usual] },
        ),
      ),
    ).toEqual([]);
  });

  it("R-FIX-05 lines that stay in their file are no move between files", () => {
    expect(refactorReasons(changedFiles({ path: "a.ts", removed: lines, added: [...lines, "x"] }))).toEqual(
      [],
    );
  });

  it("R-FIX-05 parts that change white space alone are named", () => {
    const files = changedFiles(
      { path: "a.ts", removed: ["if (a) {", "b();"], added: ["if (a) { b();"] },
      { path: "b.ts", added: ["", ""] },
      { path: "c.ts", removed: ["x\r"], added: ["x"] },
    );
    expect(words(refactorReasons(files))).toEqual([
      "3 parts change nothing but white space, in a.ts, b.ts, c.ts",
    ]);
  });

  it("R-FIX-05 indentation that has a meaning is no white space", () => {
    const files = changedFiles({ path: "a.py", removed: ["release()"], added: ["    release()"] });
    expect(refactorReasons(files)).toEqual([]);
  });

  it("R-FIX-05 a last line that only gains its end is no part of its own", () => {
    expect(refactorReasons(changedFiles({ path: "a.ts", removed: ["x"], added: ["x"] }))).toEqual([]);
  });
});

describe("refactorWord", () => {
  it.each([
    ["refactor: split the pool", "refactor:"],
    ["refactor(pool)!: split it", "refactor(pool)!:"],
    ["fix: close the pool, refactor the client", "refactor"],
    ["fix: close the pool and rename the client", "rename"],
    ["Fix the pool\n\n- clean up the client", "clean up"],
    ["Fix the pool. Also some refactoring", "refactoring"],
    ["fix(pool): tidy up", "tidy up"],
  ])("R-FIX-05 %j says that it tidies up", (message, word) => {
    expect(refactorWord(message)).toBe(word);
  });

  it.each([
    "fix: crash after the refactoring of the pool",
    "fix: leak in session cleanup",
    "fix: upload fails when a file is renamed",
    "fix: rename-handler answers twice",
    'Revert "refactor: split the pool"',
    "Merge branch 'refactor/pool'",
    "fix: stop the clean-up job from deleting orders",
    "",
  ])("R-FIX-05 %j does not", (message) => {
    expect(refactorWord(message)).toBeNull();
  });
});

describe("featureReasons", () => {
  it.each([
    ["src/a.ts", 'app.post("/refunds", refund);'],
    ["main.go", 'mux.HandleFunc("/refunds", refund)'],
    ["main.go", 'r.POST("/refunds", refund)'],
    ["app.py", '@app.route("/refunds")'],
    ["A.java", '@PostMapping("/refunds")'],
    ["config/routes.rb", "  resources :refunds"],
    ["web.php", "Route::get('/refunds', refund);"],
  ])("R-FIX-05 a route that was not there is named (%s: %s)", (path, line) => {
    expect(words(featureReasons(changedFiles({ path, added: [line] })))).toEqual([`1 new route in ${path}`]);
  });

  it.each([
    ["a changed handler", ['app.post("/a", old);'], ['app.post("/a", safe);']],
    ["a changed address", ['app.post("/a", old);'], ['app.post("/b", old);']],
    ["a call of another service", [], ['api.get("/orders")', 'axios.post("/orders")', 'map.get("/x")']],
  ])("R-FIX-05 %s is no new route", (_, removed, added) => {
    expect(featureReasons(changedFiles({ path: "src/a.ts", removed, added }))).toEqual([]);
  });

  it("R-FIX-05 new pages are named, and new modules from three on", () => {
    const added = ["export function x() {}"];
    const module = (path: string) => ({ path, added, isNew: true });
    expect(words(featureReasons(changedFiles(module("app/refunds/page.tsx"))))).toEqual([
      "1 new page or route: app/refunds/page.tsx",
    ]);
    expect(featureReasons(changedFiles(module("src/a.ts"), module("src/b.ts")))).toEqual([]);
    expect(words(featureReasons(changedFiles(module("a.ts"), module("b.ts"), module("c.ts"))))).toEqual([
      "3 new modules that others can use: a.ts, b.ts, c.ts",
    ]);
  });

  it("R-FIX-05 new tests are never features", () => {
    const added = ['export const x = app.get("/a");'];
    const files = ["a", "b", "c"].map((name) => ({ path: `${name}.test.ts`, added, isNew: true }));
    expect(featureReasons(changedFiles(...files))).toEqual([]);
  });
});

describe("featureWord", () => {
  it.each([
    ["feat: refunds", "feat:"],
    ["feat(shop)!: refunds", "feat(shop)!:"],
    ["fix: the pool, add support for refunds", "add support for"],
    ["Fix the pool\n\n- introduce refunds", "introduce"],
    ["fix: close it and add a new endpoint", "add a new endpoint"],
  ])("R-FIX-05 %j says that it adds something", (message, word) => {
    expect(featureWord(message)).toBe(word);
  });

  it.each([
    "fix: add the missing check for null",
    "fix: bug that was introduced in 1.2.3",
    "fix: feature flag is read twice",
    "fix: support article shows twice",
  ])("R-FIX-05 %j does not", (message) => {
    expect(featureWord(message)).toBeNull();
  });
});
