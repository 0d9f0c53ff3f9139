import type { CheckKey, CheckResult } from "./check-result";
import type { ApprovalRole, DecisionWord, Environment, StepState } from "./hotfix-words";
import type { WorkflowKey } from "./hotfix-workflow";
import type { RollbackReason, RollbackStage } from "./rollback";
import type { RollbackMethod } from "./rollback-commands";

/** The hotfix that an event is about, by its id and its number on the incident. */
type Of = { hotfixId: string; hotfix: number };
type Approval = Of & { role: ApprovalRole; revision: number; commit: string | null };
/** The approval by word of mouth itself: the same role may give another one. Absent in rows of before it was recorded. */
type Spoken = Approval & { verbalId?: string | undefined };

/** Payloads of what is recorded about hotfixes (R-INC-11). */
export type HotfixEventPayloads = {
  "hotfix.opened": Of & { title: string; workflow: WorkflowKey; authorId: string; previous: number | null };
  "hotfix.edited": Of & { changes: Record<string, { from: string | null; to: string | null }> };
  "hotfix.abandoned": Of & { reason: string };
  "hotfix.revised": Of & {
    revision: number;
    commit: string | null;
    files: number | null;
    added: number | null;
    removed: number | null;
    warnings: string[];
    /** How many decisions no longer count. */
    voided: number;
  };
  "hotfix.warning_answered": Of & { key: string; warning: string; answer: string };
  "hotfix.step_marked": Of & { step: string; purpose: string; state: StepState; note: string | null };
  "hotfix.check_reported": Of & { check: CheckKey; result: CheckResult; reason: string | null };
  "hotfix.rollback_planned": Of & { method: RollbackMethod; ownerId: string; tested: boolean };
  "approval.requested": Of & { roles: ApprovalRole[]; revision: number; commit: string | null };
  "approval.decided": Approval & { decision: DecisionWord; comment: string | null };
  "approval.spoken": Spoken & { approverId: string; channel: string; words: string; spokenAt: string };
  "approval.spoken_answered": Spoken & { confirmed: boolean };
  "approval.voided": Of & { decisions: number; reason: "severity changed" };
  "hotfix.deploying": Of & {
    environment: Environment;
    revision: number;
    commit: string | null;
    /** What a named person passed over, and why; null where the gate was open. */
    bypass: { reason: string; missing: string[] } | null;
  };
  "hotfix.deployment_failed": Of & { environment: Environment };
  "hotfix.staged": Of & { revision: number };
  "hotfix.deployed": Of & { revision: number; commit: string | null; bypassed: boolean };
  "hotfix.verified": Of & { confirmed: boolean; notes: string; secondaryEffects: string | null };
  "rollback.started": Of & { reason: RollbackReason; method: RollbackMethod };
  "rollback.stage_reached": Of & { stage: Exclude<RollbackStage, "done">; minutes: number };
  "rollback.noted": Of & { stage: RollbackStage; notes: string };
  "rollback.done": Of & { reason: RollbackReason; minutes: number };
};
