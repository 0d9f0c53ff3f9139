import type { Action } from "./permission-table";

const answering: readonly Action[] = [
  "hotfix.edit",
  "hotfix.rollback_plan",
  "hotfix.decide_engineering_lead",
  "hotfix.decide_on_call_manager",
  "hotfix.decide_product_manager",
];

/** Whether somebody with these rights answers warnings (R-FIX-05): those who make a hotfix and its plan, and those who approve it. */
export function mayAnswerWarnings(allowed: readonly string[]): boolean {
  return answering.some((action) => allowed.includes(action));
}
