import { automatedChecks, checkKeys, manualChecks, stagingChecks } from "./check-keys";
import { type Refusal, refuse } from "./refusal";

export type CheckKey = (typeof checkKeys)[number];

export const checkResults = ["passed", "failed", "not_applicable", "skipped"] as const;
export type CheckResult = (typeof checkResults)[number];

export const checkLabels: Record<CheckKey, string> = {
  unit_suites: "Unit test suites",
  security_scan: "Security scan",
  security_review: "Security review",
  integration_suites: "Integration tests",
  load_test: "Load test, if it is about performance",
  core_workflow: "The core workflow works",
  sign_in_permissions: "Sign-in and permissions work",
  payments: "Payments work, if there are any",
  data_integrity: "Data is intact",
  error_logs: "No new errors in the logs",
  performance: "Performance is acceptable",
  mobile: "The mobile app works, if there is one",
  third_parties: "Third-party integrations work",
  staging_deployed: "Deployed to staging",
  staging_health: "Staging is healthy",
  staging_smoke: "Smoke tests pass on staging",
  issue_verified: "The exact scenario of this incident no longer fails",
};

export const checkResultLabels: Record<CheckResult, string> = {
  passed: "passed",
  failed: "failed",
  not_applicable: "does not apply",
  skipped: "skipped",
};

/** The checks in the groups in which they are shown (R-TST-01). */
export const checkGroups = [
  { key: "automated", label: "Automated", checks: automatedChecks },
  { key: "manual", label: "By hand", checks: manualChecks },
  { key: "staging", label: "On staging", checks: stagingChecks },
] as const;

/** Whether a word is one of the stable keys of checks. */
export function isCheckKey(word: string): word is CheckKey {
  return checkKeys.some((key) => key === word);
}

/**
 * Whether a result may be reported (R-TST-01, R-TST-02): what is left out says why, and where the level allows no skipping a required
 * check is not skipped.
 */
export function checkReport(
  report: { key: CheckKey; result: CheckResult; reason: string | null },
  level: { label: string; requiredChecks: readonly string[]; skippableChecks: boolean },
): true | Refusal {
  const { key, result, reason } = report;
  if ((result === "not_applicable" || result === "skipped") && reason === null) {
    const message = "say why this check is left out";
    return refuse("invalid", "R-TST-01", `reason: ${message}.`, { errors: [{ path: "reason", message }] });
  }
  if (result === "skipped" && !level.skippableChecks && level.requiredChecks.includes(key)) {
    return refuse(
      "conflict",
      "R-TST-02",
      `${checkLabels[key]}: a required check cannot be skipped at ${level.label}. Run it, or say why it does not apply.`,
    );
  }
  return true;
}
