import { checkKeys } from "@/lib/domain/check-keys";
import type { CheckKey, CheckResult } from "@/lib/domain/check-result";
import { objectName } from "./change-text";
import type { PersonKey, ServiceKey } from "./organisation";

/** What a check said, and who reported it. */
export type Report = {
  key: CheckKey;
  by: PersonKey;
  result: CheckResult;
  reason?: string;
  evidence?: string;
};

type About = { severity: "P0" | "P1"; service: ServiceKey; issue: string };

const automated: Partial<Record<CheckKey, string>> = {
  unit_suites: "passed in",
  security_scan: "no new finding in",
  integration_suites: "passed in",
};
const byHand: Partial<Record<CheckKey, string>> = {
  core_workflow: "Browsed, filled a basket and bought it on staging with a test card.",
  sign_in_permissions: "Signed in and out with a shopper's and a clerk's account.",
  data_integrity: "Order and stock totals agree with the figures of the hour before.",
  error_logs: "Twenty minutes of staging logs: nothing that was not there yesterday.",
  performance: "Median and 95th percentile as before the change.",
  staging_health: "All health probes green.",
  staging_smoke: "The smoke suite passed.",
};

/** The reports on the checks that the level asks for (R-TST-02), as this shop's people would write them. */
export function reports({ severity, service, issue }: About): Report[] {
  const wanted = checkKeys.filter((key) => severity === "P0" || !key.startsWith("staging_"));
  return wanted.filter((key) => key !== "staging_deployed").map((key) => reportOn(key, service, issue));
}

function reportOn(key: CheckKey, service: ServiceKey, issue: string): Report {
  const run = automated[key];
  if (run !== undefined) {
    const number = (Number.parseInt(objectName(issue + key).slice(0, 6), 16) % 9_000) + 1_000;
    return { key, by: "jonas", result: "passed", evidence: `${run} pipeline run ${number}` };
  }
  if (key === "issue_verified") return { key, by: "amara", result: "passed", evidence: issue };
  const left = leftOut(key, service);
  if (left !== null) return { key, by: "amara", result: "not_applicable", reason: left };
  const seen = byHand[key];
  return { key, by: "amara", result: "passed", ...(seen === undefined ? {} : { evidence: seen }) };
}

/** Why a check does not apply to a change of this service; null where it does. */
function leftOut(key: CheckKey, service: ServiceKey): string | null {
  const sells = service === "checkout" || service === "payments";
  switch (key) {
    case "security_review":
      return service === "identity" ? null : "Touches no permission, no secret and no input from outside.";
    case "load_test":
      return service === "search" || service === "checkout"
        ? null
        : "The change is not on a path under load.";
    case "payments":
      return sells ? null : "No payment passes through this service.";
    case "mobile":
      return service === "mobile" ? null : "The mobile app does not call what was changed.";
    case "third_parties":
      return service === "payments" || service === "fulfilment" ? null : "No third party is involved.";
    default:
      return null;
  }
}
