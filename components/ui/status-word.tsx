import type { IncidentStatus } from "@/lib/domain/incident-status";
import { classNames } from "./class-names";

const words: Record<IncidentStatus, string> = {
  investigating: "Investigating",
  identified: "Identified",
  fixing: "Fixing",
  monitoring: "Monitoring",
  resolved: "Resolved",
  closed: "Closed",
  merged: "Merged",
  cancelled: "Cancelled",
};

/** The word for a status. */
export function statusWord(status: IncidentStatus): string {
  return words[status];
}

function tone(status: IncidentStatus): string {
  if (status === "resolved") return "text-ok";
  return status === "closed" || status === "merged" || status === "cancelled" ? "text-hold" : "text-ink";
}

/** An incident's status as a word; colour only says whether it is still open. */
export function StatusWord({ status, className }: { status: IncidentStatus; className?: string }) {
  return <span className={classNames("whitespace-nowrap", tone(status), className)}>{words[status]}</span>;
}
