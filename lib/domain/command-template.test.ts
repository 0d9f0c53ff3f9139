import { expect, test } from "vitest";
import { templateParts, templateProblems } from "./command-template";

const known = ["branch", "title"];

test("R-FIX-02 a command is taken apart without losing a letter", () => {
  for (const template of [
    "git checkout -b {branch}",
    "a 'b {c}' \"d\\\"e\" `f` $'g' $h \\{i} {{j}} @{u} {k,l} { m } 🚒 {",
    "",
  ]) {
    expect(
      templateParts(template)
        .map((part) => part.text)
        .join(""),
    ).toBe(template);
  }
});

test("R-FIX-02 a placeholder is known by its name, alone or inside a word", () => {
  const names = (template: string) => templateParts(template).flatMap((part) => part.placeholder ?? []);
  expect(names("deployment/{deployment} Type=forward,Arn={arn}")).toEqual(["deployment", "arn"]);
  expect(names("git reset @{upstream} {a,b} { title } {} {9x}")).toEqual([]);
});

test.each([
  "git checkout -b {branch}",
  "echo 'it is' {title}",
  "echo 'it'\\''s' {title}",
  'echo "a \\" b" {title}',
  "echo \\' {title}",
  "echo \\\\{title}",
  "echo 'a\\'{title}",
  "git diff @{upstream} $" + "{HOME}",
])("R-FIX-02 a command that can be filled in has no problem: %s", (template) => {
  expect(templateProblems(template, known)).toEqual([]);
});

test.each([
  "echo '{title}'",
  'echo "{title}"',
  'echo "\\"{title}"',
  "echo `echo {title}`",
  "echo $" + "{title}",
  "echo \\{title}",
  "echo $'it\\'s {title}",
  "echo 'it'$'s' {title}",
])("R-FIX-02 a placeholder where its quotes would be undone is refused: %s", (template) => {
  expect(templateProblems(template, known)).toEqual([
    "{title} must stand without quotes, $ or \\ around it: it is quoted when it is filled in",
  ]);
});

test("R-FIX-02 unknown placeholders, several lines and nothing at all are refused", () => {
  expect(templateProblems("git checkout {brnch} {tittle}", known)).toEqual([
    "unknown placeholder {brnch}",
    "unknown placeholder {tittle}",
  ]);
  expect(templateProblems("git status\nrm -rf .", known)).toEqual(["must be one line"]);
  expect(templateProblems("git status\u001b[201~", known)).toEqual(["must be one line"]);
  expect(templateProblems("  ", known)).toEqual(["must not be empty"]);
});
