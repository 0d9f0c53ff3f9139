import { fillCommand } from "@/lib/domain/hotfix-workflow";
import type { HotfixCommand, HotfixView, RollbackMethod } from "./hotfix-view";
import { knownValues } from "./unset-values";

/** The commands of the way back, and how they came to be: written down in the plan, or proposed for the method. */
export type WayBack = { from: "plan" | "proposal"; commands: HotfixCommand[] };

/** The lines of the plan with what became known since it was written filled in. */
export function planCommands(view: HotfixView): HotfixCommand[] {
  const values = knownValues(view);
  const lines = view.rollbackPlan?.commands.split("\n") ?? [];
  return lines.map((line) => fillCommand(line, values));
}

/** What takes the hotfix back by a method (R-RBK-01): the plan where it is of that method, else what is proposed. */
export function wayBack(view: HotfixView, method: RollbackMethod): WayBack {
  if (view.rollbackPlan?.method === method && view.rollbackPlan.commands.trim() !== "") {
    return { from: "plan", commands: planCommands(view) };
  }
  return { from: "proposal", commands: view.proposedRollback[method] ?? [] };
}
