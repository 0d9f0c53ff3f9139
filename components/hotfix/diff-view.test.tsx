import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type DiffFile, readDiff } from "@/lib/domain/diff-files";
import { isRefusal } from "@/lib/domain/refusal";
import { scopeSummary } from "@/lib/domain/scope";
import { changedFiles } from "@/lib/domain/testing/changed-files";
import { patchExample } from "@/lib/domain/testing/patch-example";
import { DiffView } from "./diff-view";
import { ScopeLine } from "./scope-line";

function shown(files: readonly DiffFile[]) {
  return renderToStaticMarkup(<DiffView files={files} />);
}

function many(path: string, lines: number) {
  return { path, added: Array.from({ length: lines }, (_, at) => `call(${at});`) };
}

describe("DiffView", () => {
  it("R-APR-05 every changed file is named under a heading, with what became of it", () => {
    const files = readDiff(patchExample);
    const markup = shown(isRefusal(files) ? [] : files);
    expect(markup.match(/<h3/g)).toHaveLength(10);
    expect(markup).toContain("src/a b/c d.ts");
    expect(markup).toContain("Renamed without a change to its content.");
    expect(markup).toContain("A binary file: its content cannot be shown.");
    expect(markup).toContain("1 line added, 1 removed");
  });

  it("R-APR-05 what was added and removed is said by sign and word, not by colour alone", () => {
    const markup = shown(changedFiles({ path: "a.ts", removed: ["old();"], added: ["fresh();"] }));
    expect(markup).toMatch(/−<\/span><span[^>]*>removed<\/span>.*old\(\);/);
    expect(markup).toMatch(/\+<\/span><span[^>]*>added<\/span>.*fresh\(\);/);
  });

  it("R-FIX-05 hidden characters are shown, in lines and in names", () => {
    const bidi = String.fromCodePoint(0x202e);
    const markup = shown(changedFiles({ path: `a${bidi}.ts`, added: [`if (a) { /*${bidi} */`] }));
    expect(markup).not.toContain(bidi);
    expect(markup.match(/U\+202E/g)).toHaveLength(2);
  });

  it("R-APR-05 a large file starts closed and is not drawn, a small one is open", () => {
    const markup = shown(changedFiles(many("large.ts", 401), many("small.ts", 400)));
    expect(markup.match(/<details open/g)).toHaveLength(1);
    expect(markup.match(/<tr class/g)).toHaveLength(400);
  });

  it("R-APR-05 what a file holds is text, whatever it looks like", () => {
    expect(shown(changedFiles({ path: "a.html", added: ["<script>alert(1)</script>"] }))).not.toContain(
      "<script>",
    );
  });
});

describe("ScopeLine", () => {
  it("R-FIX-05 the extent of a change stands in one sentence", () => {
    const summary = scopeSummary(changedFiles(many("src/a.ts", 3), many("src/b/a.test.ts", 2)));
    expect(renderToStaticMarkup(<ScopeLine summary={summary} />)).toBe(
      "<p>2 files in 2 directories, +5 −0, tests touched.</p>",
    );
  });
});
