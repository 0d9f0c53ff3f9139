import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hotfixFacts } from "../hotfix-names";
import { type CommandFacts, type FilledCommand, fillSteps, type WorkflowKey } from "../hotfix-workflow";
import { rollbackCommands } from "../rollback-commands";
import { workflows } from "./workflows";

let scratch = "";
const title = 'Don\'t lose orders; $(touch pwned) `touch pwned` "at all"';
const subject = `fix: don't lose orders; $(touch pwned) \`touch pwned\` "at all"`;

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "hotfix-git-"));
  mkdirSync(path.join(scratch, "work"));
  run("git init --quiet --bare -b main ../remote.git", "git init --quiet -b main");
  run("git remote add origin ../remote.git");
  write("VERSION", "1.2.3\n");
  write("app.txt", "broken\n");
  run("git add .", "git commit -qm 'feat: start'", "git push -q origin main", "git checkout -qb develop");
  write("feature.txt", "not released yet\n");
  run("git add .", "git commit -qm 'feat: next'", "git push -q origin develop", "git checkout -q main");
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function write(file: string, text: string) {
  writeFileSync(path.join(scratch, "work", file), text);
}

/** Runs one shell line in the clone, with nothing of this machine's own set-up. */
function shell(line: string) {
  const person = { NAME: "Ada", EMAIL: "ada@example.org" };
  return spawnSync("sh", ["-c", line], {
    cwd: path.join(scratch, "work"),
    encoding: "utf8",
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: scratch,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_EDITOR: "false",
      GIT_AUTHOR_NAME: person.NAME,
      GIT_AUTHOR_EMAIL: person.EMAIL,
      GIT_COMMITTER_NAME: person.NAME,
      GIT_COMMITTER_EMAIL: person.EMAIL,
      LC_ALL: "C",
    },
  });
}

/** Runs lines that must succeed; the last one's output. */
function run(...lines: string[]): string {
  let output = "";
  for (const line of lines) {
    const { status, stdout, stderr } = shell(line);
    expect(status, `${line}\n${stderr}`).toBe(0);
    output = stdout.trim();
  }
  return output;
}

function runFilled(commands: readonly FilledCommand[]) {
  expect(commands.flatMap((command) => command.unset)).toEqual([]);
  run(...commands.map((command) => command.text));
}

function hotfix(key: WorkflowKey) {
  const workflow = workflows.find((one) => one.key === key);
  if (!workflow) throw new Error(`no workflow ${key}`);
  const naming = { title, workflow: key, currentVersion: "1.2.3", flag: null, repository: null };
  const facts: CommandFacts = hotfixFacts(naming);
  const steps = new Map(fillSteps(workflow, facts).map((step) => [step.key, step.commands]));
  return {
    facts,
    run: (...keys: string[]) => {
      for (const step of keys) runFilled(steps.get(step) ?? []);
    },
    fix: () => {
      write("app.txt", "fixed\n");
      write("app.test.txt", "stays fixed\n");
    },
    rollBack: (mergeCommit: string) =>
      runFilled(rollbackCommands("git_revert", key, { ...facts, mergeCommit })),
  };
}

const remote = (question: string) => run(`git --git-dir ../remote.git ${question}`);
const treeOf = (revision: string) => remote(`rev-parse '${revision}^{tree}'`);
const fileOf = (revision: string, file: string) => remote(`show ${revision}:${file}`);

test("R-FIX-02 Git Flow as written brings the fix to main with its tag and to develop, and leaves no branch", () => {
  const fix = hotfix("git_flow");
  fix.run("create_branch");
  fix.fix();
  fix.run("implement", "staging");
  const approved = treeOf(`${fix.facts.branch}`);
  fix.run("merge");
  expect(remote("tag")).toBe("");
  fix.run("push", "merge_back", "clean_up");

  expect(remote("rev-parse 'v1.2.4^{commit}'")).toBe(remote("rev-parse main"));
  expect(remote("cat-file -t v1.2.4")).toBe("tag");
  expect(remote("rev-list --parents -n 1 main").split(" ")).toHaveLength(3);
  expect(treeOf("main")).toBe(approved);
  expect(fileOf("main", "VERSION")).toBe("1.2.4");
  expect(remote("log --format=%s main^1..main --no-merges").split("\n")).toEqual([
    "chore: bump version to 1.2.4",
    subject,
  ]);
  expect([fileOf("develop", "app.txt"), fileOf("develop", "feature.txt")]).toEqual([
    "fixed",
    "not released yet",
  ]);
  expect(remote("branch --format='%(refname:short)'").split("\n")).toEqual(["develop", "main"]);
  expect(run("git branch --format='%(refname:short)'").split("\n")).toEqual(["develop", "main"]);
  expect(run("git ls-files")).not.toContain("pwned");
});

test("R-RBK-01 in Git Flow the revert restores main and is carried to develop, and needs to be told the parent", () => {
  const before = treeOf("main");
  const fix = hotfix("git_flow");
  fix.run("create_branch");
  fix.fix();
  fix.run("implement", "staging", "merge", "push", "merge_back", "clean_up");
  const mergeCommit = remote("rev-parse main");

  run("git checkout -q main");
  const plain = shell("git revert --no-edit HEAD");
  expect(plain.status).not.toBe(0);
  expect(plain.stderr).toContain("is a merge but no -m option was given");

  fix.rollBack(mergeCommit);
  expect(treeOf("main")).toBe(before);
  expect([fileOf("develop", "app.txt"), fileOf("develop", "feature.txt")]).toEqual([
    "broken",
    "not released yet",
  ]);
  expect(remote("tag")).toBe("v1.2.4");
});

test("R-FIX-02 Git Flow publishes neither main nor the tag where main has moved on meanwhile", () => {
  const fix = hotfix("git_flow");
  fix.run("create_branch");
  fix.fix();
  fix.run("implement", "staging", "merge");
  run("git clone -q ../remote.git ../other", "git -C ../other commit -q --allow-empty -m 'feat: other'");
  run("git -C ../other push -q origin main");
  expect(shell(`git push --atomic origin main ${fix.facts.tag}`).status).not.toBe(0);
  expect(remote("tag")).toBe("");
});

test("R-FIX-02, R-RBK-01 GitHub Flow: the squashed fix is on main, and its revert restores the tree", () => {
  const before = treeOf("main");
  const fix = hotfix("github_flow");
  fix.run("create_branch");
  fix.fix();
  fix.run("implement");
  const approved = treeOf(`${fix.facts.branch}`);
  // What the merge button of the forge does.
  run("git checkout -q main", `git merge -q --squash ${fix.facts.branch}`, "git commit -qm 'HOTFIX'");
  run("git push -q origin main");
  expect(treeOf("main")).toBe(approved);

  fix.rollBack(remote("rev-parse main"));
  expect(treeOf("main")).toBe(before);
});

test("R-FIX-02, R-RBK-01 trunk: the fix is one commit on main, and its revert restores the tree", () => {
  const before = treeOf("main");
  const fix = hotfix("trunk");
  fix.run("update_main");
  fix.fix();
  fix.run("implement", "push");
  expect(remote("log -1 --format=%s main")).toBe(subject);
  expect(fileOf("main", "app.txt")).toBe("fixed");

  fix.rollBack(remote("rev-parse main"));
  expect(treeOf("main")).toBe(before);
});
