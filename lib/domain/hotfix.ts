import type { CheckKey, CheckResult } from "./check-result";
import type { ApprovalRole, DecisionWord, Environment, HotfixState } from "./hotfix-words";
import type { OrgRole } from "./roles";
import type { RollbackMethod } from "./rollback-commands";

/** What a decision is bound to: a commit with its content, or a flag's change (R-APR-03). */
export type Revision = {
  id: string;
  number: number;
  commit: string | null;
  tree: string | null;
  contentHash: string;
  committerId: string | null;
  pusherId: string | null;
  warnings: readonly { key: string; message: string }[];
};

/** One row of a decision, as it was made; `verbalId` names the witness's record of one by word of mouth. */
export type Decision = {
  id: string;
  role: ApprovalRole;
  word: DecisionWord;
  byId: string;
  revisionId: string;
  round: number;
  comment: string | null;
  verbalId: string | null;
  at: Date;
};

/** An approval by word of mouth; `confirmed` is what its giver said to it, null while they have not. */
export type VerbalApproval = {
  id: string;
  role: ApprovalRole;
  approverId: string;
  witnessId: string;
  confirmed: boolean | null;
};

export type CheckRow = { key: CheckKey; result: CheckResult; reason: string | null };
export type RollbackPlan = { method: RollbackMethod; commands: string; ownerId: string; tested: boolean };

/** A hotfix with everything that its rules ask about, as it is under the lock of its incident. */
export type Hotfix = {
  id: string;
  number: number;
  state: HotfixState;
  authorId: string;
  /** Decisions count in the present round only. */
  round: number;
  /** Whether approval was asked for: a new round asks again by itself. */
  asked: boolean;
  revision: Revision | null;
  /** Oldest first. */
  decisions: readonly Decision[];
  verbals: readonly VerbalApproval[];
  checks: readonly CheckRow[];
  plan: RollbackPlan | null;
  /** Keys of the warnings about the present revision that were answered. */
  answered: readonly string[];
  /** Whether any of its steps is done or skipped. */
  begun: boolean;
  deploying: Environment[];
};

/** People as the rules on approvals know them: their roles in the organisation, and whether their account still works. */
export type Roster = ReadonlyMap<string, { name: string; roles: readonly OrgRole[]; disabled: boolean }>;
