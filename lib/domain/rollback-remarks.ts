import { placeholders } from "./hotfix-workflow";
import { lintRollback, type RollbackProblem } from "./rollback-lint";

const ours = new RegExp(`\\{(${placeholders.join("|")})\\}`, "g");

/**
 * What is wrong with a rollback's commands as far as it does not lie in values that are still to be filled in (R-RBK-01): a name such as
 * mergeCommit must not be read as what it names.
 */
export function commandRemarks(commands: string): RollbackProblem[] {
  return lintRollback(commands.replace(ours, "0000000"));
}

/** The same with the values that are still to be filled in; the merge is known only once it happened, and stands in nobody's way. */
export function rollbackRemarks(commands: string): RollbackProblem[] {
  const unset = commands.split("\n").flatMap((line, place) =>
    [...line.matchAll(ours)].map(([text, name]) => {
      const later = name === "mergeCommit" ? ", which is known once it is merged" : "";
      return { line: place + 1, message: `${text} is still to be filled in${later}`, blocks: later === "" };
    }),
  );
  return [...commandRemarks(commands), ...unset].sort((a, b) => a.line - b.line);
}
