import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workflows } from "./default-policy/workflows";
import { hotfixFacts } from "./hotfix-names";
import { fillCommand } from "./hotfix-workflow";
import { oneLine } from "./placeholder-value";

let directory = "";
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), "hotfix-shell-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const hostile = [
  "x'; touch pwned; echo '",
  'x"; touch pwned; echo "',
  "$(touch pwned)",
  "`touch pwned`",
  "x\ntouch pwned\n",
  "x\rtouch pwned",
  "x\u001b[201~\ntouch pwned\n",
  "x && touch pwned || touch pwned & touch pwned | touch pwned > pwned",
  "--help",
  "-rf /",
  "~root $HOME $IFS *  ? [a-z] {a,b} !! #x",
  "\\'; touch pwned; \\'",
  "'",
  "''",
  "\\",
  "{branch}",
  "%s%n",
  "日本語 ' 🚒",
];

/** What a shell makes of each line: the number of its arguments and the first of them. */
function readByShell(lines: readonly string[]): { count: number; first: string }[] {
  const script = lines.map((line) => `set -- ${line}\nprintf '%s\\0%s\\0' "$#" "$1"\n`).join("");
  const env = { NODE_ENV: "test" as const, PATH: process.env.PATH };
  const answer = execFileSync("sh", [], { input: script, cwd: directory, env, encoding: "utf8" });
  const words = answer.split("\0");
  return lines.map((_, place) => ({
    count: Number(words[2 * place]),
    first: words[2 * place + 1] ?? "",
  }));
}

test("R-FIX-02 a hostile title is one argument of the shell, its text and nothing else", () => {
  const filled = hostile.map((title) => fillCommand("{title}", { title }));
  expect(filled.flatMap((command) => command.unset)).toEqual([]);
  expect(readByShell(filled.map((command) => command.text))).toEqual(
    hostile.map((title) => ({ count: 1, first: oneLine(title) })),
  );
  expect(readdirSync(directory)).toEqual([]);
});

test("R-FIX-02 no title at all becomes anything but one argument that is no option", () => {
  const special = fc.constantFrom(...Array.from("'\"`\\$(){}[]<>|&;*?~#!=-\n\r\t \0\u001b\u2028"));
  const letter = fc.oneof(special, fc.string({ unit: "binary", minLength: 1, maxLength: 1 }));
  const titles = fc
    .sample(fc.string({ unit: letter, minLength: 1, maxLength: 40 }), 1_000)
    .filter((title) => oneLine(title) !== "");
  const filled = titles.map((title) => fillCommand("{title}", { title }).text);
  expect(filled.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  const read = readByShell(filled);
  expect(read).toEqual(titles.map((title) => ({ count: 1, first: oneLine(title) })));
  expect(read.filter((word) => word.first.startsWith("-"))).toEqual([]);
  expect(readdirSync(directory)).toEqual([]);
});

test("R-FIX-02 every default command keeps its number of arguments, whatever the title", () => {
  const commands = workflows.flatMap((workflow) =>
    workflow.steps.flatMap((step) => step.commands.map((command) => ({ workflow: workflow.key, command }))),
  );
  const lines = (title: string) =>
    commands.map(({ workflow, command }) => {
      const naming = { title, workflow, currentVersion: "1.2.3", flag: "search", repository: null };
      return fillCommand(command, { ...hotfixFacts(naming), flagEndpoint: "https://flags.test" }).text;
    });
  // The redirection into a file is no argument.
  const counts = (title: string) =>
    readByShell(lines(title).map((line) => line.replace(" > VERSION", ""))).map((word) => word.count);
  const usual = counts("crash");
  for (const title of hostile) expect(counts(title)).toEqual(usual);
  expect(readdirSync(directory)).toEqual([]);
});
