import { type PlainCommand, plainCommand, subcommand } from "./plain-command";
import { dangerIn } from "./rollback-danger";
import { rollbackGaps } from "./rollback-gaps";
import { gitProblems } from "./rollback-git";
import { type ShellText, shellText } from "./shell-words";

/** Something wrong with a rollback's commands. `line` counts from 1; what `blocks` must be put right before deployment. */
export type RollbackProblem = { line: number; message: string; blocks: boolean };

/** How deep commands inside commands are read: `ssh host "sh -c '…'"`. */
const deepest = 3;
const sshValues = new Set(["-p", "-i", "-l", "-o", "-J", "-F", "-b", "-L", "-R"]);

/** The commands that another command is given as a text: behind `sh -c`, and what `ssh` runs elsewhere. */
function innerTexts({ name, args }: PlainCommand): { text: string; line: number }[] {
  const shell = args.findIndex(({ text }, at) => {
    const before = at === 0 ? name : (args[at - 1]?.text ?? "");
    return /^-[a-z]*c$/.test(text) && /^(?:.*\/)?(?:ba|z|da|a)?sh$/.test(before);
  });
  const script = shell < 0 ? undefined : args[shell + 1];
  if (script !== undefined) return [{ text: script.text, line: script.line }];
  const rest = name === "ssh" ? (subcommand(args, sshValues)?.args ?? []) : [];
  return rest[0] === undefined ? [] : [{ text: rest.map(({ text }) => text).join(" "), line: rest[0].line }];
}

function commandProblems(text: ShellText, depth: number): RollbackProblem[] {
  const commands = text.commands.flatMap((command) => plainCommand(command) ?? []);
  const git = gitProblems(commands, text.remarks);
  return commands.flatMap((command, at) => {
    const { line } = command;
    const ofGit = git.get(at);
    const danger = dangerIn(command);
    const inner = depth < deepest ? innerTexts(command) : [];
    return [
      ...(ofGit === undefined ? [] : [{ line, message: ofGit, blocks: false }]),
      ...(danger === null ? [] : [{ line, ...danger }]),
      ...inner.flatMap((script) =>
        commandProblems(shellText(script.text), depth + 1).map((problem) => ({
          ...problem,
          line: problem.line + script.line - 1,
        })),
      ),
    ];
  });
}

/**
 * What is wrong with the commands of a rollback plan (R-RBK-01), by line: placeholders still to be filled in, reverts that fail, commands
 * that do not switch traffic, forced pushes, and what destroys more than it restores. Nothing is run; remarks and quoted texts are
 * read as a shell reads them. Takes time in proportion to the text.
 */
export function lintRollback(commands: string): RollbackProblem[] {
  const text = shellText(commands);
  const found = [...rollbackGaps(text), ...commandProblems(text, 1)];
  const seen = new Set<string>();
  const once = found.filter(({ line, message }) => {
    const key = `${line} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort((a, b) => a.line - b.line);
}
