import type { z } from "zod";
import type { dashboardView, deskTimer } from "@/lib/contracts/dashboard";

/** The dashboard as the API answers it. */
export type DashboardView = z.output<typeof dashboardView>;

/** An open incident of the list. */
export type OpenIncident = DashboardView["incidents"]["items"][number];

/** An open timer with the incident that it belongs to. */
export type DeskTimer = z.output<typeof deskTimer>;

export type GivenRole = DashboardView["awaiting"]["roles"][number];
export type AwaitedApproval = DashboardView["awaiting"]["approvals"][number];
export type AwaitedItem = DashboardView["awaiting"]["actionItems"][number];
export type UnansweredPage = DashboardView["awaiting"]["pages"][number];

/** How many others there are, in words; as many as are counted at most mean "or more". */
export function othersWords(others: number, most: number): string | null {
  if (others === 0) return null;
  return others < most ? `and ${others} more` : `and ${others} or more others`;
}
