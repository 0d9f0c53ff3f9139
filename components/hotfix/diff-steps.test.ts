import { describe, expect, it } from "vitest";
import type { DiffHunk, FileKind } from "@/lib/domain/diff-files";
import { firstLines, lineCount, moreLabel, shownAfter, startOpen } from "./diff-steps";

const hunk = (lines: number): DiffHunk => ({
  header: "@@ -1 +1 @@",
  lines: Array.from({ length: lines }, (_, at) => ({
    kind: "added",
    text: "",
    oldLine: null,
    newLine: at + 1,
  })),
});
const file = (lines: number, kind: FileKind = "source") => ({ kind, hunks: [hunk(lines)] });

describe("startOpen", () => {
  it("R-APR-05 a file of more than 400 lines starts closed", () => {
    expect(startOpen([file(400), file(401)])).toEqual([true, false]);
  });

  it("R-APR-05 what a machine wrote starts closed", () => {
    expect(startOpen([file(1, "generated"), file(1, "lock"), file(1, "migration")])).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("R-APR-05 many files do not all start open", () => {
    expect(startOpen(Array.from({ length: 7 }, () => file(400))).filter(Boolean)).toHaveLength(5);
  });
});

describe("shownAfter", () => {
  it("R-APR-05 up to 3,000 lines are shown whole, more in steps of a thousand", () => {
    expect(shownAfter(0, 3_000)).toBe(3_000);
    expect([0, 1, 2, 3].map((presses) => shownAfter(presses, 3_400))).toEqual([1_000, 2_000, 3_000, 3_400]);
  });

  it("R-APR-05 the button says what it will show, and is gone when nothing is left", () => {
    expect(moreLabel(1_000, 3_400)).toBe("Show the next 1,000 lines");
    expect(moreLabel(3_000, 3_400)).toBe("Show the last 400 lines");
    expect(moreLabel(3_000, 3_001)).toBe("Show the last line");
    expect(moreLabel(3_400, 3_400)).toBeNull();
  });
});

describe("firstLines", () => {
  it("R-APR-05 the lines are cut where the step ends, the rest comes with the next", () => {
    const hunks = [hunk(600), hunk(600), hunk(1)];
    expect(firstLines(hunks, 1_000).map(({ lines }) => lines.length)).toEqual([600, 400]);
    expect(lineCount(firstLines(hunks, 2_000))).toBe(1_201);
  });
});
