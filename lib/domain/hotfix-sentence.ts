import { checkLabels, checkResultLabels } from "./check-result";
import type { HotfixEventPayloads } from "./hotfix-event";
import { decisionLabels } from "./hotfix-words";
import { approvalRoleLabel } from "./role-labels";
import { rollbackReasonLabels, rollbackStageFacts } from "./rollback";
import type { RollbackMethod } from "./rollback-commands";

type NameOf = (userId: string) => string;
export type HotfixSentences = {
  [T in keyof HotfixEventPayloads]: (payload: HotfixEventPayloads[T], nameOf: NameOf) => string;
};

export const rollbackMethodLabels: Record<RollbackMethod, string> = {
  git_revert: "Git revert",
  rollout_undo: "container rollout undo",
  load_balancer: "load-balancer switch",
  feature_flag: "feature flag",
};

const which = ({ hotfix }: { hotfix: number }) => `Hotfix ${hotfix}`;
const because = (text: string, reason: string | null) => (reason ? `${text}: ${reason}` : text);
const counted = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** A commit as people read it aloud, or the revision's number where there is none. */
export function revisionName({ revision, commit }: { revision: number; commit: string | null }): string {
  return commit === null ? `revision ${revision}` : `revision ${revision} (${commit.slice(0, 8)})`;
}

function revised(p: HotfixEventPayloads["hotfix.revised"]): string {
  const size = p.files === null ? "" : `: ${counted(p.files, "file")}, +${p.added} −${p.removed}`;
  const warnings = p.warnings.length > 0 ? `, ${counted(p.warnings.length, "warning")}` : "";
  const voided =
    p.voided > 0
      ? `. ${counted(p.voided, "earlier decision")} no longer count${p.voided === 1 ? "s" : ""}`
      : "";
  return `${which(p)}, ${revisionName(p)} recorded${size}${warnings}${voided}`;
}

/** What is recorded about hotfixes, as sentences. */
export const hotfixSentences: HotfixSentences = {
  "hotfix.opened": (p, nameOf) => {
    const again = p.previous === null ? "" : `, the next attempt after hotfix ${p.previous}`;
    return `${which(p)} begun by ${nameOf(p.authorId)}${again}: ${p.title}`;
  },
  "hotfix.edited": (p) =>
    `${which(p)} corrected: ${Object.entries(p.changes)
      .map(([field, { to }]) => (to === null ? `${field} cleared` : `${field}: ${to}`))
      .join("; ")}`,
  "hotfix.abandoned": (p) => because(`${which(p)} abandoned`, p.reason),
  "hotfix.revised": revised,
  "hotfix.warning_answered": (p) => `${which(p)}, warning answered: ${p.warning} Answer: ${p.answer}`,
  "hotfix.step_marked": (p) => {
    const state = p.state === "open" ? "not done after all" : p.state;
    return because(`${which(p)}, step ${state}: ${p.purpose}`, p.note);
  },
  "hotfix.check_reported": (p) =>
    because(`${which(p)}, check ${checkResultLabels[p.result]}: ${checkLabels[p.check]}`, p.reason),
  "hotfix.rollback_planned": (p, nameOf) =>
    `${which(p)}, way back by ${rollbackMethodLabels[p.method]}, in the hands of ${nameOf(p.ownerId)}, ${p.tested ? "tested" : "not tested"}`,
  "approval.requested": (p) =>
    `${which(p)}, ${revisionName(p)}: approval asked of ${p.roles.map(approvalRoleLabel).join(" and ")}`,
  "approval.decided": (p) =>
    because(
      `${which(p)}, ${revisionName(p)}: ${decisionLabels[p.decision]} as ${approvalRoleLabel(p.role)}`,
      p.comment,
    ),
  "approval.spoken": (p, nameOf) =>
    `${which(p)}, ${revisionName(p)}: ${nameOf(p.approverId)} approved by word of mouth as ${approvalRoleLabel(p.role)}, over ${p.channel}: “${p.words}”`,
  "approval.spoken_answered": (p) =>
    p.confirmed
      ? `${which(p)}: verbal approval as ${approvalRoleLabel(p.role)} confirmed in writing`
      : `${which(p)}: “I did not” to the verbal approval as ${approvalRoleLabel(p.role)}. It does not count`,
  "approval.voided": (p) =>
    `${which(p)}: ${counted(p.decisions, "decision")} no longer count${p.decisions === 1 ? "s" : ""}, ${p.reason}`,
  "hotfix.deploying": (p) => {
    const start = `${which(p)}, ${revisionName(p)}: deployment to ${p.environment} begun`;
    if (p.bypass === null) return start;
    return `${start} PAST THE GATE. Reason: ${p.bypass.reason} Passed over: ${p.bypass.missing.join("; ")}`;
  },
  "hotfix.deployment_failed": (p) => `${which(p)}: deployment to ${p.environment} failed`,
  "hotfix.staged": (p) => `${which(p)}, revision ${p.revision} is on staging`,
  "hotfix.deployed": (p) =>
    `${which(p)}, ${revisionName(p)} is in production${p.bypassed ? ", past the gate" : ""}`,
  "hotfix.verified": (p) => {
    const found = p.confirmed ? "verified" : "does not work as it should";
    const effects = p.secondaryEffects === null ? "" : ` Secondary effects: ${p.secondaryEffects}`;
    return `${which(p)} ${found}: ${p.notes}${effects}`;
  },
  "rollback.started": (p) =>
    `${which(p)}: rollback begun by ${rollbackMethodLabels[p.method]}. ${rollbackReasonLabels[p.reason]}`,
  "rollback.stage_reached": (p) =>
    `${which(p)}: rollback at ${rollbackStageFacts[p.stage].label.toLowerCase()}, after ${p.minutes} min`,
  "rollback.noted": (p) => `${which(p)}, rollback, ${p.stage}: ${p.notes}`,
  "rollback.done": (p) =>
    `${which(p)} rolled back after ${p.minutes} min. ${rollbackReasonLabels[p.reason]}; production runs the previous version`,
};
