import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const document = readFileSync("docs/architecture.md", "utf8");
const [rooms = "", questions = ""] = ["## The rooms", "## Where is decided …?"].map(
  (title) => document.split(`${title}\n`)[1]?.split("\n## ")[0],
);

/** The rows of a part's table, each with the paths that it names. */
function rowsOf(part: string): [string, string[]][] {
  const lines = part.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| question"));
  return lines.map((line) => [line.split(" | ")[0] ?? "", pathsOf(line)]);
}

function pathsOf(line: string): string[] {
  return [...line.matchAll(/`((?:app|components|lib|scripts|e2e)(?:\/[\w./-]+)?)`/g)].map(
    ([, place = ""]) => place,
  );
}

test("ten questions are answered", () => {
  expect(rowsOf(questions)).toHaveLength(10);
});

test.each(rowsOf(questions))("%s is decided in files that are there", (_question, files) => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
});

test("every room that the document names is there, and every folder of lib has its room", () => {
  const named = rowsOf(rooms).flatMap(([, places]) => places);
  for (const place of named) expect([place, existsSync(place)]).toEqual([place, true]);
  const folders = readFileSync("biome.json", "utf8").matchAll(/"(lib\/[a-z]+)\/\*\*"/g);
  for (const [, room] of folders) expect(rooms).toContain(`\`${room}`);
});
