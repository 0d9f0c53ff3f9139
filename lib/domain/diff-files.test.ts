import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DiffFile, readDiff } from "./diff-files";
import { isRefusal } from "./refusal";
import { patchExample } from "./testing/patch-example";

function read(text: string): DiffFile[] {
  const files = readDiff(text);
  if (isRefusal(files)) throw new Error(files.detail);
  return files;
}

function rows(text: string) {
  return read(text).map(({ path, from, change, kind, added, removed }) =>
    [path, from === path ? "=" : from, change, kind, added, removed].join(" | "),
  );
}

const change = ["--- a/x.ts", "+++ b/x.ts", "@@ -1 +1 @@", "-one", "+two"].join("\n");

describe("readDiff", () => {
  it("R-FIX-05 a patch with a message in front is read file by file, with every sort of change", () => {
    expect(rows(patchExample)).toEqual([
      "empty.ts |  | added | source | 0 | 0",
      "end.txt | = | changed | documentation | 1 | 1",
      "gone.ts | = | removed | source | 0 | 1",
      "logo.png | = | changed | binary | 0 | 0",
      "new.ts | old.ts | renamed | source | 0 | 0",
      "q.sql |  | added | source | 1 | 0",
      "run.sh | = | changed | source | 0 | 0",
      "src/a b/c d.ts | = | changed | source | 1 | 1",
      'src/sä"ge.ts | = | changed | source | 1 | 1',
      "src/x.ts | = | changed | source | 1 | 1",
    ]);
  });

  it("R-FIX-05 each line has its number on either side, and the hunk its heading", () => {
    const hunk = read(patchExample).at(-1)?.hunks[0];
    expect(hunk?.header).toBe("@@ -12,7 +12,7 @@ export function pool() {");
    expect(hunk?.lines).toEqual([
      { kind: "context", text: "12", oldLine: 12, newLine: 12 },
      { kind: "context", text: "13", oldLine: 13, newLine: 13 },
      { kind: "context", text: "14", oldLine: 14, newLine: 14 },
      { kind: "removed", text: "15", oldLine: 15, newLine: null },
      { kind: "added", text: "fifteen", oldLine: null, newLine: 15 },
      { kind: "context", text: "16", oldLine: 16, newLine: 16 },
      { kind: "context", text: "17", oldLine: 17, newLine: 17 },
      { kind: "context", text: "", oldLine: 18, newLine: 18 },
    ]);
  });

  it("R-FIX-05 a diff with the line ends of Windows reads as the same", () => {
    expect(read(patchExample.replaceAll("\n", "\r\n"))).toEqual(read(patchExample));
  });

  it("R-FIX-05 line ends that the change itself brings in stay", () => {
    expect(read(change.replace("+two", "+two\r"))[0]?.hunks[0]?.lines[1]?.text).toBe("two\r");
  });

  it("R-FIX-05 a diff copied in colour from a terminal is read", () => {
    const sign = String.fromCharCode(27);
    const coloured = change.split("\n").map((line) => `${sign}[1;32m${line}${sign}[m`);
    expect(read(coloured.join("\n"))).toEqual(read(change));
  });

  it("R-FIX-05 prefixes of any sort are no part of the path, and none are missed", () => {
    const names = (old: string, fresh: string) =>
      rows(`--- ${old}\t2026-01-15\n+++ ${fresh}\t2026-01-15\n@@ -1 +1 @@\n-1\n+2`);
    expect(names("a/src/x.ts", "b/src/x.ts")).toEqual(["src/x.ts | = | changed | source | 1 | 1"]);
    expect(names("shop-1.2/src/x.ts", "shop-1.3/src/x.ts")).toEqual([
      "src/x.ts | = | changed | source | 1 | 1",
    ]);
    expect(names("src/x.ts", "src/x.ts")).toEqual(["src/x.ts | = | changed | source | 1 | 1"]);
    expect(names("x.ts", "x.ts")).toEqual(["x.ts | = | changed | source | 1 | 1"]);
    expect(names("/dev/null", "b/src/x.ts")).toEqual(["src/x.ts |  | added | source | 1 | 1"]);
    expect(names("a/src/x.ts", "/dev/null")).toEqual(["src/x.ts | = | removed | source | 1 | 1"]);
    expect(rows("diff --git a/x.ts a/x.ts\nold mode 100644\nnew mode 100755")[0]).toContain("a/x.ts");
    expect(rows("diff --git c/x.ts w/x.ts\nold mode 100644\nnew mode 100755")[0]).toContain("x.ts | =");
  });

  it("R-FIX-05 a copy is a new file", () => {
    const copy = "diff --git a/a.ts b/b c.ts\nsimilarity index 100%\ncopy from a.ts\ncopy to b c.ts\n";
    expect(rows(copy)).toEqual(["b c.ts |  | added | source | 0 | 0"]);
  });

  it("R-FIX-05 a line that looks like a file's name is content where the hunk counts it", () => {
    const sql = "--- a/q.sql\n+++ b/q.sql\n@@ -1,2 +1,2 @@\n--- old remark\n+++ new remark\n x";
    expect(rows(sql)).toEqual(["q.sql | = | changed | source | 1 | 1"]);
  });

  it("R-FIX-05 counts that are too high do not swallow the next file", () => {
    const next = "--- a/y.ts\n+++ b/y.ts\n@@ -1 +1 @@\n-three\n+four";
    const lying = change.replace("@@ -1 +1 @@", "@@ -1,90 +1,90 @@");
    expect(rows(`${lying}\n${next}`).map((row) => row.slice(0, 4))).toEqual(["x.ts", "y.ts"]);
    expect(read(`${lying}\ndiff --git a/y.ts b/y.ts\n${next}`)).toHaveLength(2);
  });

  it("R-FIX-05 counts that are too low hide no line", () => {
    const more = Array.from({ length: 40 }, (_, at) => `+line ${at}`).join("\n");
    expect(read(`${change}\n${more}`)[0]).toMatchObject({ added: 41, removed: 1 });
  });

  it("R-FIX-05 a marker without a line before it, in any language, is no line", () => {
    const text = "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n\\ Kein Zeilenumbruch am Dateiende.\n+1";
    expect(read(text)[0]).toMatchObject({ added: 1, removed: 0 });
  });

  it("R-FIX-05 a file in two patches of a series stands once", () => {
    const added =
      "diff --git a/x.ts b/x.ts\nnew file mode 100644\n--- /dev/null\n+++ b/x.ts\n@@ -0,0 +1 @@\n+one";
    expect(rows(`${added}\n-- \n2.39\n\nFrom 1234\n\n${change}`)).toEqual([
      "x.ts |  | added | source | 2 | 1",
    ]);
  });

  it("R-FIX-05 a file that became a link is changed, not gone", () => {
    const was = "diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-1";
    const is = "diff --git a/x b/x\nnew file mode 120000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+y";
    expect(rows(`${was}\n${is}`)).toEqual(["x | = | changed | source | 1 | 1"]);
  });

  it("R-FIX-05 a fence of Markdown around the diff is none of it", () => {
    expect(read(`The fix:\n\`\`\`diff\n${change}\n\`\`\`\nThanks`)).toEqual(read(change));
  });

  it.each(["", " \n\t\n", "It works now.", "@@ -1 +1 @@\n-1\n+2", "diff --git", "--- only a rule\n"])(
    "R-FIX-05 a text in which no file can be found is refused: %j",
    (text) => {
      expect(readDiff(text)).toMatchObject({
        refused: true,
        kind: "invalid",
        rule: "R-FIX-05",
        errors: [{ path: "diff" }],
      });
    },
  );

  it.each(["cc", "combined"])("R-FIX-05 the combined diff of a merge is refused (--%s)", (word) => {
    const text = `diff --${word} x.ts\nindex 1,2..3\n--- a/x.ts\n+++ b/x.ts\n@@@ -1 -1 +1 @@@\n- 1\n -2\n++3`;
    expect(readDiff(text)).toMatchObject({ refused: true, detail: expect.stringContaining("merge") });
  });

  const pieces = [...patchExample.split("\n"), change, "\\ No newline at end of file", "", "\r"];
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()).map((n) => `@@ -${n[0]},${n[1]} +${n[2]},${n[3]} @@`),
  );

  it("R-FIX-05 whatever becomes of a diff on its way, reading never throws and counts what it shows", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (lines) => {
        const files = readDiff(lines.join("\n"));
        if (isRefusal(files)) return;
        for (const { path, added, removed, hunks } of files) {
          const shown = hunks.flatMap((hunk) => hunk.lines.map((line) => line.kind));
          expect(path).not.toBe("");
          expect(added).toBe(shown.filter((kind) => kind === "added").length);
          expect(removed).toBe(shown.filter((kind) => kind === "removed").length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("R-FIX-05 a diff with letters taken out or put in never throws", () => {
    const cut = fc.tuple(
      fc.nat(patchExample.length),
      fc.nat(30),
      fc.string({ unit: "binary", maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
        const text = cuts.reduce(
          (was, [at, by, put]) => was.slice(0, at) + put + was.slice(at + by),
          patchExample,
        );
        readDiff(text);
      }),
      { numRuns: 2_000 },
    );
  });

  const long = 200_000;
  it.each([
    ["names", `diff --git ${"a/".repeat(long)}`],
    ["quotes", `diff --git "${"\\303".repeat(long)}`],
    ["headings", `${change}\n${"@@ -1 +1 @@ a/a/a/\n-1\n".repeat(long / 10)}`],
    ["headers", "diff --git a/x b/x\n".repeat(long)],
    ["pairs", "--- a/x\n+++ b/x\n".repeat(long)],
    ["patches of one file", `${change}\n-- \n`.repeat(long / 10)],
    ["white space", `${change}\n ${" \t".repeat(long)}x`],
  ])("R-FIX-05 a hostile text of many %s is read to its end", (_, text) => {
    expect(Array.isArray(readDiff(text))).toBe(true);
  });
});
