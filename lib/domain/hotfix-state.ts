import { approvalSlots, isFullyApproved } from "./approval";
import type { Hotfix, Roster } from "./hotfix";
import { type ApprovalRole, type HotfixState, isUnderWay } from "./hotfix-words";

/** Where a hotfix on its way stands by what is on record (R-FIX-04); one that has left the way keeps its state. */
export function stateOf(hotfix: Hotfix, roles: readonly ApprovalRole[], roster: Roster): HotfixState {
  if (!isUnderWay(hotfix.state)) return hotfix.state;
  if (hotfix.revision === null) return hotfix.begun ? "in_development" : "draft";
  if (isFullyApproved(approvalSlots(hotfix, roles, roster))) return "approved";
  return hotfix.asked ? "awaiting_approval" : "in_development";
}
