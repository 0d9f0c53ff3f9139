import { type PlainCommand, subcommand } from "./plain-command";
import type { ShellText, ShellWord } from "./shell-words";

const gitValues = new Set(["-C", "-c", "--git-dir", "--work-tree", "--namespace"]);

/** What the commands before and the remarks say about how the change came in. */
type Arrival = { merge: boolean; squash: boolean };

/** A command of Git: `push`, `revert`; null for any other. */
export function gitCommand(command: PlainCommand): { name: string; args: ShellWord[] } | null {
  return command.name === "git" ? subcommand(command.args, gitValues) : null;
}

function mergeMessage(what: string): string {
  return `${what} After a --no-ff merge it is \`git revert -m 1 --no-edit <merge>\`; after a squash there is no merge commit and no -m.`;
}

function revertProblem(args: readonly ShellWord[], { merge, squash }: Arrival): string | null {
  const texts = args.map(({ text }) => text);
  if (texts.some((text) => /^--(?:continue|abort|quit|skip)$/.test(text))) return null;
  const mainline = texts.some((text) => /^(?:-[a-z]*m\d*|--mainline(?:=.*)?)$/.test(text));
  if (mainline && squash && !merge) {
    return "After a squash there is no merge commit: with -m this revert fails. Leave -m out.";
  }
  if (mainline || squash) return null;
  const refs = texts.filter((text) => !text.startsWith("-"));
  if (merge || refs.some((ref) => /merge/i.test(ref))) {
    return mergeMessage("A merge commit cannot be reverted without -m.");
  }
  if (!refs.some((ref) => /^(?:HEAD|@)$/.test(ref))) return null;
  return mergeMessage("HEAD is whatever came last: name the commit.");
}

function pushProblem(args: readonly ShellWord[]): string | null {
  const forced = args.some(({ text }) => /^(?:--force|-[a-zA-Z]*f[a-zA-Z]*|\+\S.*)$/.test(text));
  if (!forced) return null;
  return "A forced push takes away what others have pushed meanwhile. Revert with a new commit; if history must be rewritten, use --force-with-lease.";
}

function isHardReset(git: { name: string; args: ShellWord[] } | null): boolean {
  return git?.name === "reset" && git.args.some(({ text }) => text === "--hard");
}

function bringsMerge(command: PlainCommand): boolean {
  const texts = command.args.map(({ text }) => text);
  if (gitCommand(command)?.name === "merge")
    return !texts.some((text) => /^--(?:squash|ff-only|abort)$/.test(text));
  return command.name === "gh" && texts.includes("merge") && texts.includes("--merge");
}

/** What in the Git commands of a rollback goes wrong or takes away the work of others, each by the command's place. */
export function gitProblems(
  commands: readonly PlainCommand[],
  remarks: ShellText["remarks"],
): Map<number, string> {
  const said = remarks.map(({ text }) => text).join("\n");
  const squash =
    /squash/i.test(said) || commands.some(({ args }) => args.some(({ text }) => text === "--squash"));
  let merge = !squash && /\bmerged?\b/i.test(said);
  const lastPush = commands.findLastIndex((command) => gitCommand(command)?.name === "push");
  const problems = new Map<number, string>();
  for (const [at, command] of commands.entries()) {
    const git = gitCommand(command);
    if (bringsMerge(command)) merge = true;
    let problem: string | null = null;
    if (git?.name === "revert") problem = revertProblem(git.args, { merge, squash });
    if (git?.name === "push") problem = pushProblem(git.args);
    if (isHardReset(git) && at < lastPush) {
      problem =
        "A hard reset that is pushed rewrites history: the push is refused, or others lose their commits. Use `git revert`.";
    }
    if (problem !== null) problems.set(at, problem);
  }
  return problems;
}
