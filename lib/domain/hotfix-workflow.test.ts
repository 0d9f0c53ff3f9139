import { expect, test } from "vitest";
import { fillCommand, fillSteps, type Workflow } from "./hotfix-workflow";

test("R-FIX-02 a command is filled in, inside words too", () => {
  expect(fillCommand("git checkout -b {branch}", { branch: "hotfix/crash" })).toEqual({
    text: "git checkout -b hotfix/crash",
    unset: [],
  });
  expect(fillCommand("kubectl rollout undo deployment/{deployment}", { deployment: "app" }).text).toBe(
    "kubectl rollout undo deployment/app",
  );
});

test("R-FIX-02 what is not known stands open and is named once", () => {
  expect(fillCommand("git tag {tag} {tag} -m {tagMessage} {brnch}", { tag: null, tagMessage: " " })).toEqual({
    text: "git tag {tag} {tag} -m {tagMessage} {brnch}",
    unset: ["tag", "tagMessage"],
  });
});

test("R-FIX-02 a value is never filled in again", () => {
  expect(fillCommand("git commit -m {title}", { title: "{branch}", branch: "x" }).text).toBe(
    "git commit -m '{branch}'",
  );
});

test("R-FIX-02 a value is not filled in where the command would undo its quotes", () => {
  for (const template of ["echo '{title}'", 'echo "{title}"', "echo \\{title}", "echo $" + "{title}"]) {
    expect(fillCommand(template, { title: "a' b" })).toEqual({ text: template, unset: ["title"] });
  }
});

test("R-FIX-02 a name of another form is not filled in", () => {
  expect(fillCommand("git push origin {branch}", { branch: "x:main" })).toEqual({
    text: "git push origin {branch}",
    unset: ["branch"],
  });
});

test("R-FIX-02 steps stay as they are but for their commands", () => {
  const step = {
    key: "tag",
    purpose: "Tag it",
    detail: ["By hand."],
    commands: ["git tag {tag}", "git push origin {tag}"],
    expected: "A tag.",
    irreversible: "It is out.",
    production: true,
  };
  const workflow: Workflow = {
    key: "trunk",
    label: "Trunk",
    description: "",
    smallFixesOnly: true,
    steps: [step],
  };
  expect(fillSteps(workflow, { tag: "v1.2.4" })).toEqual([
    {
      ...step,
      commands: [
        { text: "git tag v1.2.4", unset: [] },
        { text: "git push origin v1.2.4", unset: [] },
      ],
    },
  ]);
});
