import type { ShellCommand, ShellWord } from "./shell-words";

/** A command without what only leads to it (`sudo`, `env A=b`, `xargs -n 1`, `if`): its name, without a path, and its arguments. */
export type PlainCommand = { name: string; args: ShellWord[]; line: number; end: string };

const keywords = new Set(["if", "then", "else", "elif", "do", "while", "until", "!", "{", "time"]);
const starters = new Set(["sudo", "doas", "env", "nohup", "exec", "command", "nice", "xargs", "timeout"]);
/** Options of starters that are followed by a value. */
const starterValues = new Set(["-u", "-g", "-I", "-n", "-P", "-L", "-d", "-C", "-h"]);
const assignment = /^[A-Za-z_]\w*=/;

function startOf(words: readonly ShellWord[]): number {
  let at = 0;
  let started = false;
  for (; at < words.length; at += 1) {
    const { text, raw } = words[at] ?? { text: "", raw: "" };
    if (starters.has(text)) started = true;
    else if (started && starterValues.has(text)) at += 1;
    else if (!(assignment.test(raw) || keywords.has(text) || (started && /^(?:-|\d+[smh]?$)/.test(text))))
      break;
  }
  return at;
}

/** What a simple command runs; null when it only assigns. */
export function plainCommand({ words, line, end }: ShellCommand): PlainCommand | null {
  const at = startOf(words);
  const name = words[at]?.text;
  if (name === undefined) return null;
  return { name: name.slice(name.lastIndexOf("/") + 1), args: words.slice(at + 1), line, end };
}

/** The first argument that is no option, and what follows it; `values` are the options that take a value of their own. */
export function subcommand(
  args: readonly ShellWord[],
  values: ReadonlySet<string>,
): { name: string; args: ShellWord[] } | null {
  for (let at = 0; at < args.length; at += 1) {
    const text = args[at]?.text ?? "";
    if (values.has(text)) at += 1;
    else if (!text.startsWith("-")) return { name: text, args: args.slice(at + 1) };
  }
  return null;
}
