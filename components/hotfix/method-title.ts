import { rollbackMethodLabels } from "@/lib/domain/hotfix-sentence";
import { rollbackMethods } from "@/lib/domain/rollback-commands";
import type { HotfixView, RollbackMethod } from "./hotfix-view";

/** A way back as it stands alone: with a capital. */
export function methodTitle(method: RollbackMethod): string {
  const label = rollbackMethodLabels[method];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The ways back that there are for a hotfix, the planned one first: what has no commit has none to revert. */
export function methodsOf({ rollbackPlan, proposedRollback }: HotfixView): RollbackMethod[] {
  const possible = rollbackMethods.filter((method) => (proposedRollback[method]?.length ?? 0) > 0);
  const planned = rollbackPlan === null ? [] : [rollbackPlan.method];
  return [...new Set([...planned, ...possible])];
}
