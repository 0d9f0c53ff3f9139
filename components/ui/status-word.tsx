import type { IncidentStatus } from "@/lib/domain/incident-status";
import { statusLabels } from "@/lib/domain/status-labels";
import { classNames } from "./class-names";

/** The word for a status. */
export function statusWord(status: IncidentStatus): string {
  return statusLabels[status];
}

function tone(status: IncidentStatus): string {
  if (status === "resolved") return "text-ok";
  return status === "closed" || status === "merged" || status === "cancelled" ? "text-hold" : "text-ink";
}

/** An incident's status as a word; colour only says whether it is still open. */
export function StatusWord({ status, className }: { status: IncidentStatus; className?: string }) {
  return (
    <span className={classNames("whitespace-nowrap", tone(status), className)}>{statusLabels[status]}</span>
  );
}
