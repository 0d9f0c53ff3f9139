export const incidentStatuses = [
  "investigating",
  "identified",
  "fixing",
  "monitoring",
  "resolved",
  "closed",
  "merged",
  "cancelled",
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** The statuses among which a person moves freely, in their order (R-INC-10). */
export const workingStatuses = [
  "investigating",
  "identified",
  "fixing",
  "monitoring",
  "resolved",
] as const satisfies readonly IncidentStatus[];

/** The statuses of an incident that is not over. */
export const openStatuses = [
  "investigating",
  "identified",
  "fixing",
  "monitoring",
] as const satisfies readonly IncidentStatus[];

/** Whether an incident is not over yet. */
export function isOpenStatus(status: IncidentStatus): boolean {
  return openStatuses.some((open) => open === status);
}
