import type { PolicyDocument } from "./policy";
import { levelDiff, type PartChange, rulesDiff } from "./policy-diff-level";
import { otherChanges } from "./policy-diff-parts";
import { phasesDiff, treeDiff } from "./policy-diff-tree";
import { workflowsDiff } from "./policy-diff-workflow";
import { sameValue } from "./same-value";
import { type Severity, severities } from "./severity";

/** The parts of the policy as people go through them: the levels, the rules of any level, the decision tree, the phases, the workflows. */
export const policySections = [...severities, "any", "tree", "phases", "workflows"] as const;
export type PolicySection = Severity | "any" | "tree" | "phases" | "workflows";

/** What the parts are called where something is said about them. */
export const sectionNames: Record<PolicySection, string> = {
  P0: "P0",
  P1: "P1",
  P2: "P2",
  any: "Any level",
  tree: "Decision tree",
  phases: "Phases",
  workflows: "Workflows",
};

/** One change: the part it belongs to, what it is about (`P0 · Fix deployed`) and what changed (`due 2 h → 90 min`). */
export type PolicyChange = { section: PolicySection; where: string; what: string };

/** What changed from one policy to another, in words; empty only when they are the same. */
export function policyDiff(before: PolicyDocument, after: PolicyDocument): PolicyChange[] {
  const within = (section: PolicySection, changes: readonly PartChange[]): PolicyChange[] =>
    changes.map(({ about, what }) => ({
      section,
      where: about === null ? sectionNames[section] : `${sectionNames[section]} · ${about}`,
      what,
    }));
  const changes = [
    ...severities.flatMap((level) =>
      within(level, levelDiff(before.severities[level], after.severities[level])),
    ),
    ...within("any", rulesDiff(before.timers, after.timers)),
    ...within("tree", treeDiff(before.classification, after.classification)),
    ...within("phases", phasesDiff(before.phases, after.phases)),
    ...within("workflows", workflowsDiff(before, after)),
    ...within("any", otherParts(before, after)),
  ];
  // A version has a number, the draft made of it has none.
  if (changes.length > 0 || sameValue({ ...before, version: 0 }, { ...after, version: 0 })) return changes;
  return within("any", [{ about: null, what: "written differently, meaning the same" }]);
}

function otherParts(before: PolicyDocument, after: PolicyDocument): PartChange[] {
  const told = [
    "version",
    "severities",
    "timers",
    "classification",
    "phases",
    "workflows",
    "defaultWorkflow",
  ];
  return otherChanges(before, after, told).map((what) => ({ about: null, what }));
}
