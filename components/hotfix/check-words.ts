import type { CheckResult } from "@/lib/domain/check-result";
import type { HotfixCheck } from "./hotfix-view";

/** What a result says in a row, and its colour. */
export const resultLooks: Record<CheckResult, { word: string; tone: string }> = {
  passed: { word: "Passed", tone: "text-ok" },
  failed: { word: "Failed", tone: "text-breach" },
  not_applicable: { word: "Does not apply", tone: "text-hold" },
  skipped: { word: "Skipped", tone: "text-hold" },
};

/** The results in the order of their buttons, each as what one does. */
export const resultVerbs: readonly { result: CheckResult; verb: string }[] = [
  { result: "passed", verb: "Passed" },
  { result: "failed", verb: "Failed" },
  { result: "not_applicable", verb: "Does not apply" },
  { result: "skipped", verb: "Skip" },
];

/** Whether a result leaves a check out, which asks why (R-TST-01). */
export function leavesOut(result: CheckResult): boolean {
  return result === "not_applicable" || result === "skipped";
}

/** How many of a group's checks are still to be reported, in words. */
export function openWords(checks: readonly Pick<HotfixCheck, "required" | "result">[]): string {
  const open = checks.filter(({ required, result }) => required && result === null).length;
  const failed = checks.filter(({ result }) => result === "failed").length;
  const words = [...(failed > 0 ? [`${failed} failed`] : []), ...(open > 0 ? [`${open} to report`] : [])];
  return words.length > 0 ? words.join(", ") : "complete";
}
