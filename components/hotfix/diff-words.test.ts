import { describe, expect, it } from "vitest";
import { emptyWords, fileWords, hunkWords, lineWords, scopeSentence } from "./diff-words";

const summary = {
  files: 3,
  added: 1_041,
  removed: 7,
  directories: ["src", "test"],
  generatedLeftOut: 0,
  testsTouched: true,
};

describe("scopeSentence", () => {
  it("R-FIX-05 files, directories, lines and tests stand in one sentence", () => {
    expect(scopeSentence(summary)).toBe("3 files in 2 directories, +1,041 −7, tests touched");
  });

  it("R-FIX-05 what was left out and that no test was touched is said", () => {
    const one = { ...summary, files: 1, directories: ["src"], testsTouched: false, generatedLeftOut: 1 };
    expect(scopeSentence(one)).toBe(
      "1 file in 1 directory, +1,041 −7, no test touched, 1 generated file left out",
    );
  });

  it("R-FIX-05 a change of generated files alone says so", () => {
    const none = { ...summary, files: 0, directories: [], generatedLeftOut: 2 };
    expect(scopeSentence(none)).toBe("No file that a person writes, 2 generated files left out");
  });
});

describe("words of a file", () => {
  it("R-APR-05 what became of a file is said, an ordinary change is not", () => {
    expect(fileWords({ change: "changed", kind: "source" })).toBe("source");
    expect(fileWords({ change: "added", kind: "test" })).toBe("new, test");
    expect(lineWords(1, 0)).toEqual({ signs: "+1 −0", spoken: "1 line added, 0 removed" });
  });

  it("R-APR-05 a file without lines says why", () => {
    expect(emptyWords({ change: "changed", kind: "binary" })).toContain("binary");
    expect(emptyWords({ change: "renamed", kind: "source" })).toContain("Renamed");
    expect(emptyWords({ change: "changed", kind: "source" })).toContain("No line changed");
  });

  it("R-APR-05 a part says where it begins and in what", () => {
    const lines = [{ kind: "context" as const, text: "", oldLine: 12, newLine: 14 }];
    expect(hunkWords({ header: "@@ -12,7 +14,7 @@ export function pool() {", lines })).toEqual({
      place: "From line 14",
      heading: "export function pool() {",
    });
    expect(hunkWords({ header: "@@ -12 +14 @@", lines }).heading).toBe("");
    const gone = [{ kind: "removed" as const, text: "", oldLine: 9, newLine: null }];
    expect(hunkWords({ header: "@@ -9 +8,0 @@", lines: gone }).place).toBe("From line 9");
  });
});
