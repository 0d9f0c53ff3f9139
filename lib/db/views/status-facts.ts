import type { ResponsePolicy } from "@/lib/domain/policy";
import type { StatusFacts } from "@/lib/domain/status-moves";
import type { Tx } from "../client";
import type { Incident } from "../generated/client";
import { asIncidentStatus, asSeverity } from "../row-words";

/**
 * What the rules on status need to know of an incident row under its own policy version: a level with a timer for the review
 * asks for one before closing, a level that requires a hotfix asks for its verification before resolving (R-INC-10).
 * `unverifiedHotfixes` comes from `countUnverified`.
 */
export function statusFacts(
  row: Pick<Incident, "id" | "status" | "severity" | "startedAt" | "resolvedAt" | "reviewedAt">,
  policy: Pick<ResponsePolicy, "severities">,
  unverifiedHotfixes: number,
): StatusFacts {
  const severity = asSeverity(row.severity);
  const level = policy.severities[severity];
  return {
    id: row.id,
    status: asIncidentStatus(row.status),
    severity,
    startedAt: row.startedAt,
    resolvedAt: row.resolvedAt,
    reviewRequired: level.timers.some(({ rule }) => rule === "review_published"),
    verificationRequired: level.hotfixRequired,
    reviewPublishedAt: row.reviewedAt,
    unverifiedHotfixes,
  };
}

/** How many hotfixes of an incident are in production and not verified. */
export function countUnverified(tx: Tx, incidentId: string): Promise<number> {
  return tx.hotfix.count({ where: { incidentId, state: "deployed" } });
}
