import type { IncidentRole } from "./roles";

/** Where a hotfix stands (R-FIX-04). */
export const hotfixStates = [
  "draft",
  "in_development",
  "awaiting_approval",
  "approved",
  "deploying",
  "deployed",
  "verified",
  "rolled_back",
  "abandoned",
] as const;
export type HotfixState = (typeof hotfixStates)[number];

/** States in which a hotfix is still on its way to production: it may be revised, decided on and abandoned. */
export const openHotfixStates = ["draft", "in_development", "awaiting_approval", "approved"] as const;

/** Whether a hotfix is still on its way to production. */
export function isUnderWay(state: HotfixState): boolean {
  return openHotfixStates.some((open) => open === state);
}

export const hotfixStateLabels: Record<HotfixState, string> = {
  draft: "Draft",
  in_development: "In development",
  awaiting_approval: "Awaiting approval",
  approved: "Approved",
  deploying: "Deploying",
  deployed: "Deployed",
  verified: "Verified",
  rolled_back: "Rolled back",
  abandoned: "Abandoned",
};

export const decisionWords = ["approved", "rejected", "changes_requested", "withdrawn"] as const;
export type DecisionWord = (typeof decisionWords)[number];

export const decisionLabels: Record<DecisionWord, string> = {
  approved: "approved",
  rejected: "declined",
  changes_requested: "asked for changes",
  withdrawn: "withdrew",
};

/** A slot of approval: a role of the organisation, or the ordinary reviewer of a pull request (R-APR-02). */
export type ApprovalRole = IncidentRole | "reviewer";

export const environments = ["staging", "production"] as const;
export type Environment = (typeof environments)[number];

export const stepStates = ["open", "done", "skipped"] as const;
export type StepState = (typeof stepStates)[number];

export const pullRequestStates = ["open", "approved", "changes_requested", "merged", "closed"] as const;
export type PullRequestState = (typeof pullRequestStates)[number];
