import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = readFileSync("docs/faults.md", "utf8")
  .split("\n")
  .filter((line) => /^\| .* \| \S+\.(test|journey)\.ts \|$/.test(line))
  .map((line) => line.slice(2, -2).split(" | "));

test("there are faults in the list", () => {
  expect(rows.length).toBeGreaterThan(40);
});

test.each(rows)("the fault “%s” is tried where the list says", (_fault, name = "", file = "") => {
  expect([file, existsSync(file)]).toEqual([file, true]);
  expect(readFileSync(file, "utf8")).toContain(name);
});
