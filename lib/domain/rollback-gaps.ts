import { plainCommand } from "./plain-command";
import type { ShellCommand, ShellText, ShellWord } from "./shell-words";

/** Something that is still to be filled in. A placeholder blocks; a variable may well be set where the commands run. */
export type RollbackGap = { line: number; message: string; blocks: boolean };

const braces = /(?<![$@^%{\\])\{([A-Za-z][\w -]{0,60})\}(?!\})|\{\{ {0,3}([A-Za-z][\w-]{0,60}) {0,3}\}\}/g;
const angles = /(?<!<)<\$?([A-Za-z](?:[\w .:/-]{0,60}\w)?)>(?!\w|\/(?:dev|tmp|var)\/)/g;
const brackets = /(?<=^|\s)\[([A-Za-z][\w-]{1,40}(?: [\w-]{1,40}){0,4})\](?=\s|$)/g;
const toDo =
  /(?<![\w$])(?:TODO|TBD|FIXME|CHANGE_?ME|YOUR_[A-Z_]{2,40}|XXX+)(?!\w)|(?<=^|\s)(?:\.\.\.|…)(?=\s|$)/g;

/** Programs whose own language has braces. */
const programs = /^(?:[gm]?awk|sed|jq|yq|perl|python[\d.]*|node|ruby)$/;
const goTemplate = /\{\{-? ?(?:\.|if|range|with|json)/;

const variable = /(?<!<)\$(?:\{([A-Z][A-Z0-9_]{1,60})\}|([A-Z][A-Z0-9_]{1,60}))/g;
const assigned = /^([A-Z][A-Z0-9_]{1,60})=/;
const everywhere = new Set([
  "HOME",
  "PATH",
  "PWD",
  "OLDPWD",
  "USER",
  "SHELL",
  "HOSTNAME",
  "TMPDIR",
  "LANG",
  "RANDOM",
  "UID",
]);

/** The holes in the words of one command, each with the line of the word in which it starts. */
function holes(words: readonly ShellWord[], patterns: readonly RegExp[]): { line: number; shown: string }[] {
  const text = words.map(({ raw }) => raw).join(" ");
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, shown: match[0] })),
  );
  let word = 0;
  let end = words[0]?.raw.length ?? 0;
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, shown }) => {
      while (end <= at && word < words.length - 1) {
        word += 1;
        end += 1 + (words[word]?.raw.length ?? 0);
      }
      return { line: words[word]?.line ?? 1, shown };
    });
}

function placeholders(command: ShellCommand): RollbackGap[] {
  const program = programs.test(plainCommand(command)?.name ?? "");
  const text = command.words.map(({ raw }) => raw).join(" ");
  const skipsBraces = program || goTemplate.test(text);
  const patterns = [...(skipsBraces ? [] : [braces]), ...(text.includes("</") ? [] : [angles]), toDo];
  const open = command.words.filter(({ quoted }) => !quoted);
  return [...holes(command.words, patterns), ...holes(open, [brackets])].map(({ line, shown }) => ({
    line,
    message: `${shown} is still to be filled in.`,
    blocks: true,
  }));
}

function setIn({ words }: ShellCommand): string[] {
  const texts = words.map(({ text }) => text);
  const named = /^(?:for|read|select)$/.test(texts[0] ?? "") ? texts.slice(1) : [];
  return [...texts.flatMap((text) => assigned.exec(text)?.[1] ?? []), ...named];
}

function unset({ commands, remarks }: ShellText): RollbackGap[] {
  const said = new Set(remarks.flatMap(({ text }) => text.match(/[A-Z][A-Z0-9_]{1,60}/g) ?? []));
  const known = new Set([...everywhere, ...said, ...commands.flatMap(setIn)]);
  const gaps: RollbackGap[] = [];
  for (const { raw, line } of commands.flatMap(({ words }) => words)) {
    if (raw.startsWith("'")) continue;
    for (const [, inBraces, bare] of raw.matchAll(variable)) {
      const name = inBraces ?? bare ?? "";
      if (known.has(name)) continue;
      known.add(name);
      const message = `$${name} is not set in these commands. Set it first, or say in a remark where it comes from.`;
      gaps.push({ line, message, blocks: false });
    }
  }
  return gaps;
}

/** What in the commands of a rollback is still to be filled in: placeholders of any common sort, and variables that nothing sets. */
export function rollbackGaps(text: ShellText): RollbackGap[] {
  return [...text.commands.flatMap(placeholders), ...unset(text)];
}
