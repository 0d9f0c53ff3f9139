import { type ApprovalSlot, againstWords, approvalSlots } from "./approval";
import { checkLabels, isCheckKey } from "./check-result";
import type { Hotfix, Roster } from "./hotfix";
import { hotfixStateLabels, isUnderWay } from "./hotfix-words";
import type { SeverityPolicy } from "./policy";

/** Something that production waits for, by a stable key, with what to do about it. */
export type Missing = { key: string; label: string; remedy: string };

/** Whether the hotfix may go to production now, and everything that is missing (R-FIX-04). */
export type Gate = { open: boolean; missing: Missing[] };

/** What the policy demands at the incident's level, as far as the gate asks for it. */
export type GateLevel = Pick<
  SeverityPolicy,
  "label" | "approverRoles" | "requiredChecks" | "skippableChecks" | "verbalApproval" | "bypassAllowed"
>;

export const untestedRollback = "rollback_untested";

/** What is to be answered before an approval (R-FIX-05, R-RBK-01): the warnings about the present revision, and a way back that nobody tried. */
export function warningsOf({ revision, plan }: Pick<Hotfix, "revision" | "plan">) {
  const untested =
    plan !== null && !plan.tested
      ? [{ key: untestedRollback, message: "The rollback plan was never tested." }]
      : [];
  return [...(revision?.warnings ?? []), ...untested];
}

/** The warnings that nobody has answered yet. */
export function unanswered(hotfix: Hotfix) {
  return warningsOf(hotfix).filter(({ key }) => !hotfix.answered.includes(key));
}

/** The gate of a hotfix. While it is being deployed the gate that let it through stays open. */
export function gateOf(hotfix: Hotfix, level: GateLevel, roster: Roster): Gate {
  if (hotfix.state === "deploying") return { open: true, missing: [] };
  if (!isUnderWay(hotfix.state)) return { open: false, missing: [endedMissing(hotfix)] };
  const missing = [
    ...(hotfix.revision === null ? [revisionMissing] : []),
    ...unanswered(hotfix).map(({ key, message }) => ({
      key: `warning.${key}`,
      label: `Unanswered warning: ${message}`,
      remedy: "Answer it: change the hotfix, or say why this is acceptable.",
    })),
    ...checksMissing(hotfix, level),
    ...(hotfix.plan === null ? [planMissing] : []),
    ...approvalSlots(hotfix, level.approverRoles, roster).flatMap((slot) =>
      approvalMissing(slot, hotfix, level, roster),
    ),
  ];
  return { open: missing.length === 0, missing };
}

const revisionMissing: Missing = {
  key: "revision",
  label: "No revision yet",
  remedy: "Record the commit that is to be deployed, or what the flag does.",
};

const planMissing: Missing = {
  key: "rollback_plan",
  label: "No rollback plan",
  remedy: "Write down the way back: method, commands, who does it, and whether it was tested.",
};

function endedMissing({ state }: Hotfix): Missing {
  const label = `This hotfix is ${hotfixStateLabels[state].toLowerCase()}`;
  const live = state === "deployed" || state === "verified";
  const remedy = live ? "It is in production already." : "Start another hotfix for the next attempt.";
  return { key: "state", label, remedy };
}

function checksMissing(hotfix: Hotfix, level: GateLevel): Missing[] {
  const results = new Map<string, string>(hotfix.checks.map(({ key, result }) => [key, result]));
  return level.requiredChecks.flatMap((key): Missing[] => {
    const result = results.get(key);
    const settled = result === "passed" || result === "not_applicable";
    if (settled || (result === "skipped" && level.skippableChecks)) return [];
    const name = isCheckKey(key) ? checkLabels[key] : key;
    const skip = level.skippableChecks ? ", or skip it with a reason" : "";
    if (result === "failed") {
      return [
        {
          key: `check.${key}`,
          label: `Failed check: ${name}`,
          remedy: `Fix what it found and report it again${skip}.`,
        },
      ];
    }
    return [
      {
        key: `check.${key}`,
        label: `Missing check: ${name}`,
        remedy: `Report its result, or why it does not apply${skip}.`,
      },
    ];
  });
}

function approvalMissing(slot: ApprovalSlot, hotfix: Hotfix, level: GateLevel, roster: Roster): Missing[] {
  const key = `approval.${slot.role}`;
  if (slot.against.length > 0) {
    const label = `Not approved as ${slot.label}: ${againstWords(slot, roster)}`;
    return [
      { key, label, remedy: "Change the hotfix and record a new revision, or have them decide again." },
    ];
  }
  if (slot.approval !== null) return [];
  const verbal = level.verbalApproval ? " A verbal approval with a witness counts at once." : "";
  const ask = hotfix.asked ? `Waiting for the ${slot.label}.` : `Ask for approval as ${slot.label}.`;
  return [{ key, label: `Missing approval: ${slot.label}`, remedy: `${ask}${verbal}` }];
}
