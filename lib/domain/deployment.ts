import type { Gate, GateLevel, Missing } from "./gate";
import type { Hotfix, Revision } from "./hotfix";
import { type Environment, hotfixStateLabels, isUnderWay } from "./hotfix-words";
import { type Refusal, refuse } from "./refusal";

export type DeploymentInput = {
  environment: Environment;
  /** What the pipeline is about to deploy; it must be what was approved (R-APR-03). */
  commit?: string | undefined;
  tree?: string | undefined;
  bypass: { reason: string } | null;
};

/**
 * Whether a deployment may start (R-FIX-04, R-APR-06). Production asks for the open gate or, where the level allows it, a bypass with a
 * reason; there is always a revision. Answers it with what a bypass passed over.
 */
export function startDeployment(
  hotfix: Hotfix,
  input: DeploymentInput,
  gate: Gate,
  level: GateLevel,
): { revision: Revision; bypassed: Missing[] } | Refusal {
  const { environment, bypass } = input;
  if (hotfix.deploying.includes(environment)) {
    return refuse("conflict", "R-FIX-04", `A deployment to ${environment} is under way already.`);
  }
  if (environment === "production" && !isUnderWay(hotfix.state)) {
    const now = hotfixStateLabels[hotfix.state].toLowerCase();
    return refuse("conflict", "R-FIX-04", `The hotfix is ${now}; it is not deployed from there.`);
  }
  if (hotfix.revision === null) return closed(gate, "There is no revision to deploy yet.");
  const { revision } = hotfix;
  const wrong = notTheRevision(revision, input);
  if (wrong !== null) return wrong;
  if (environment === "staging" || gate.open) return { revision, bypassed: [] };
  if (bypass === null) return closed(gate, "Production waits for what is missing.");
  if (!level.bypassAllowed) {
    return closed(gate, `At ${level.label} nobody passes over the gate: do what is missing.`);
  }
  return { revision, bypassed: gate.missing };
}

function closed(gate: Gate, detail: string): Refusal {
  return refuse("conflict", "R-FIX-04", detail, {
    errors: gate.missing.map(({ key, label, remedy }) => ({ path: key, message: `${label}. ${remedy}` })),
    current: { open: gate.open, missing: gate.missing },
  });
}

/** What is deployed has the approved tree: squashing and merging change hashes, not trees. */
function notTheRevision(revision: Revision, { commit, tree }: DeploymentInput): Refusal | null {
  const sameTree = tree !== undefined && revision.tree !== null && tree === revision.tree;
  if (sameTree) return null;
  const otherTree = tree !== undefined && revision.tree !== null;
  const otherCommit = commit !== undefined && commit !== revision.commit;
  if (!otherTree && !otherCommit) return null;
  return refuse(
    "conflict",
    "R-APR-03",
    "This is not what was approved: neither the commit nor its tree is that of the current revision.",
    {
      current: { revisionId: revision.id, commit: revision.commit, tree: revision.tree },
    },
  );
}
