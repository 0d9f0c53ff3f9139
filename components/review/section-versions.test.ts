import { describe, expect, test } from "vitest";
import { type SectionVersion, versionGroups } from "./section-versions";

const version = (
  number: number,
  by: string,
  minute: number,
  restores: number | null = null,
): SectionVersion => ({
  version: number,
  body: `text ${number}`,
  by: { id: by, name: by },
  at: new Date(Date.UTC(2026, 0, 15, 14, minute)).toISOString(),
  restores,
});
const seen = (versions: SectionVersion[], whole = true) =>
  versionGroups(versions, whole).map(({ last, within, before }) => [
    last.version,
    within.map((one) => one.version),
    before,
  ]);

describe("R-PIR-01 the history of a section", () => {
  test("what one author saved within five minutes is one change, from the text before it", () => {
    expect(
      seen([version(4, "Bo", 9), version(3, "Ada", 8), version(2, "Ada", 5), version(1, "Ada", 1)]),
    ).toEqual([
      [4, [], "text 3"],
      [3, [2], "text 1"],
      [1, [], ""],
    ]);
  });

  test("a version that was brought back stands by itself", () => {
    expect(seen([version(3, "Ada", 3), version(2, "Ada", 2, 1), version(1, "Ada", 1)])).toEqual([
      [3, [], "text 2"],
      [2, [], "text 1"],
      [1, [], ""],
    ]);
  });

  test("where earlier versions are not read yet the text before is not made up", () => {
    expect(seen([version(8, "Ada", 3)], false)).toEqual([[8, [], null]]);
    expect(seen([], true)).toEqual([]);
  });
});
