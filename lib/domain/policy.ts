import type { Workflow, WorkflowKey } from "./hotfix-workflow";
import type { IncidentRole } from "./roles";
import type { Severity } from "./severity";
import type { TimerRule } from "./timer";

/** What the policy demands at one severity. Scope budgets count changed files, lines and directories (R-FIX-05). */
export type SeverityPolicy = {
  label: string;
  definition: string;
  examples: string[];
  hotfixRequired: boolean;
  /** `reviewer` is P2's one slot (R-APR-02). */
  approverRoles: (IncidentRole | "reviewer")[];
  verbalApproval: boolean;
  bypassAllowed: boolean;
  requiredChecks: string[];
  skippableChecks: boolean;
  scopeBudget: { files: number; lines: number; directories: number };
  timers: TimerRule[];
};

/** What the decision tree may ask about (R-SEV-03), in the words of the API. */
export const classificationInputs = [
  "usersAffected",
  "broken",
  "dataCorruption",
  "exploitedVulnerability",
  "loginsFailing",
  "paymentsFailingPercent",
  "searchEmpty",
  "mobileCrashAtStart",
  "mainEndpoints5xx",
] as const;
export type ClassificationInputName = (typeof classificationInputs)[number];

/** A condition over one answer of the classification questions; `gt` and `atLeast` compare a percentage. An unknown answer meets none. */
export type ClassificationTest =
  | { input: ClassificationInputName; is: readonly (string | boolean)[] }
  | { input: ClassificationInputName; gt: number }
  | { input: ClassificationInputName; atLeast: number };

/**
 * One branch of the decision tree (R-SEV-02): every test must hold. The branches of a more severe level are asked before
 * those of a less severe one, within a level in order; the first that holds decides.
 */
export type ClassificationBranch = {
  key: string;
  severity: Severity;
  when: ClassificationTest[];
  reason: string;
};

export type ClassificationQuestion = {
  input: ClassificationInputName;
  label: string;
  kind: "choice" | "yes_no" | "percent";
  options?: { value: string; label: string }[];
};

export type ClassificationTree = {
  questions: ClassificationQuestion[];
  branches: ClassificationBranch[];
  otherwise: { severity: Severity; reason: string };
};

export type PolicyPhase = {
  key: string;
  label: string;
  /** ISO-8601 durations after the start (`window`) or of the phase itself (`length`), R-INC-01 to 06. */
  target: { kind: "window" | "length"; from: string; to: string };
  /** What enters the phase by itself, in the words of `phaseCauses`; without it the words of the default phase of this key hold. */
  enteredBy?: string[];
  steps: PolicyStep[];
};

export type PolicyStep = {
  key: string;
  label: string;
  /** What ticks the step by itself (R-INC-07); without it the words of the default step of this key hold. */
  tickedBy?: string[];
};

/** The whole response policy as data: one document a version, edited by administrators. */
export type PolicyDocument = {
  severities: Record<Severity, SeverityPolicy>;
  classification: ClassificationTree;
  phases: PolicyPhase[];
  /** Rules of any level: nothing arms them at the declaration, each is armed by what it is about (R-SLA-18). */
  timers: TimerRule[];
  /** What a hotfix may follow, each key once, and what a new one follows unless another is chosen (R-FIX-01). */
  workflows: Workflow[];
  defaultWorkflow: WorkflowKey;
};

export type ResponsePolicy = PolicyDocument & { version: number };
