import type { IncidentStatus } from "./incident-status";

/** What the statuses are called on screen. */
export const statusLabels: Record<IncidentStatus, string> = {
  investigating: "Investigating",
  identified: "Identified",
  fixing: "Fixing",
  monitoring: "Monitoring",
  resolved: "Resolved",
  closed: "Closed",
  merged: "Merged",
  cancelled: "Cancelled",
};
