import type { Hotfix } from "./hotfix";
import { hotfixStateLabels } from "./hotfix-words";
import { type Refusal, refuse } from "./refusal";

/** The four reasons for going back (R-RBK-02). */
export const rollbackReasons = ["not_fixed", "new_problem", "unstable", "data_corruption"] as const;
export type RollbackReason = (typeof rollbackReasons)[number];

export const rollbackReasonLabels: Record<RollbackReason, string> = {
  not_fixed: "It does not fix the problem",
  new_problem: "It causes a new problem",
  unstable: "The system is not stable",
  data_corruption: "Data is being corrupted",
};

export const rollbackStages = ["assessment", "execution", "verification", "done"] as const;
export type RollbackStage = (typeof rollbackStages)[number];

/** What happens in a stage, and how many minutes it should take. */
export const rollbackStageFacts: Record<
  Exclude<RollbackStage, "done">,
  { label: string; fromMinutes: number; toMinutes: number; records: string[] }
> = {
  assessment: {
    label: "Assessment",
    fromMinutes: 2,
    toMinutes: 5,
    records: ["Health of the system", "What the logs say", "Key metrics"],
  },
  execution: {
    label: "Execution",
    fromMinutes: 5,
    toMinutes: 15,
    records: ["What was run, and what it said"],
  },
  verification: {
    label: "Verification",
    fromMinutes: 5,
    toMinutes: 10,
    records: ["Health", "Core function", "Errors", "Performance"],
  },
};

/** Whether a rollback may start: of what is in production, or on its way there. */
export function startRollback({ state }: Pick<Hotfix, "state">, underWay: boolean): true | Refusal {
  if (underWay) return refuse("conflict", "R-RBK-02", "A rollback of this hotfix is under way already.");
  if (state === "deploying" || state === "deployed" || state === "verified") return true;
  const now = hotfixStateLabels[state].toLowerCase();
  return refuse("conflict", "R-RBK-02", `The hotfix is ${now}: there is nothing in production to roll back.`);
}

/** Where a rollback stands: its stage, and whether that stage has its notes already. */
export type RollbackStand = { stage: RollbackStage; noted: boolean };

/**
 * Whether a rollback may be at this stage next (R-RBK-02): one after the other, none left out, none twice; notes for the present one may
 * be added. What assessment and verification found is written down before they are left. Answers the stage that the notes belong to.
 */
export function nextStage(
  { stage: from, noted }: RollbackStand,
  to: RollbackStage,
  notes: string | null,
): { moves: boolean; notesFor: RollbackStage } | Refusal {
  if (from === "done") return refuse("conflict", "R-RBK-02", "This rollback is done.");
  if (from === to) return notes === null ? needsNotes(from) : { moves: false, notesFor: from };
  const next = rollbackStages[rollbackStages.indexOf(from) + 1];
  if (to !== next) return refuse("conflict", "R-RBK-02", `After ${from} comes ${next}, not ${to}.`);
  if (notes === null && !noted && from !== "execution") return needsNotes(from);
  return { moves: true, notesFor: noted && to !== "done" ? to : from };
}

function needsNotes(stage: Exclude<RollbackStage, "done">): Refusal {
  const wanted = rollbackStageFacts[stage].records.join(", ").toLowerCase();
  const message = `write down what you found: ${wanted}`;
  return refuse("invalid", "R-RBK-02", `notes: ${message}.`, { errors: [{ path: "notes", message }] });
}
