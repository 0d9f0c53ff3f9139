import { holdsRole, latestWords, partIn } from "./approval";
import type { Decision, Hotfix, Roster } from "./hotfix";
import { hotfixStateLabels } from "./hotfix-words";

/** Why a decision does not count any more, in words; null where it does. An approval that never ended up in production counts for nothing. */
export function voidBecause(hotfix: Hotfix, decision: Decision, roster: Roster): string | null {
  const { revision } = hotfix;
  if (decision.revisionId !== revision?.id) return "a new revision was recorded";
  if (decision.round !== hotfix.round) return "the severity changed";
  const latest = latestWords(hotfix).find(
    ({ role, byId }) => role === decision.role && byId === decision.byId,
  );
  if (latest !== undefined && latest.id !== decision.id) return "the same person decided again";
  if (hotfix.state === "rolled_back" || hotfix.state === "abandoned") {
    return `the hotfix is ${hotfixStateLabels[hotfix.state].toLowerCase()}`;
  }
  const verbal = hotfix.verbals.find(({ id }) => id === decision.verbalId);
  if (verbal?.confirmed === false) return "its giver says that they did not approve";
  const part = partIn(hotfix, decision.byId);
  if (part !== null) return `given by the ${part}`;
  const person = roster.get(decision.byId);
  const holds = person !== undefined && !person.disabled && holdsRole(person.roles, decision.role);
  return holds || hotfix.state === "deployed" || hotfix.state === "verified"
    ? null
    : "its giver does not hold the role any more";
}
