/** The stable keys of the checks on a hotfix (R-TST-01). */
export const automatedChecks = [
  "unit_suites",
  "security_scan",
  "security_review",
  "integration_suites",
  "load_test",
] as const;
export const manualChecks = [
  "core_workflow",
  "sign_in_permissions",
  "payments",
  "data_integrity",
  "error_logs",
  "performance",
  "mobile",
  "third_parties",
] as const;
export const stagingChecks = [
  "staging_deployed",
  "staging_health",
  "staging_smoke",
  "issue_verified",
] as const;

export const checkKeys = [...automatedChecks, ...manualChecks, ...stagingChecks] as const;
