import type { StatusFacts } from "@/lib/domain/status-moves";
import type { Incident } from "../generated/client";
import { asIncidentStatus, asSeverity } from "../row-words";

/** What the rules on status need to know of an incident row. There are no hotfixes or reviews yet to ask about. */
export function statusFacts(
  row: Pick<Incident, "id" | "status" | "severity" | "startedAt" | "resolvedAt">,
): StatusFacts {
  return {
    id: row.id,
    status: asIncidentStatus(row.status),
    severity: asSeverity(row.severity),
    startedAt: row.startedAt,
    resolvedAt: row.resolvedAt,
    reviewPublishedAt: null,
    unverifiedHotfixes: 0,
  };
}
