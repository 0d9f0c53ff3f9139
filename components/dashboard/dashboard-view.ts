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

/** Where what a timer asks for is done: the review has pages of its own. */
export function timerHref({ rule, incident }: Pick<DeskTimer, "rule" | "incident">): string {
  const page = `/incidents/${incident.key}`;
  if (rule === "review_published") return `${page}/review`;
  return rule === "review_meeting" ? `${page}/review/publish#meeting` : page;
}

/** How many others there are, in words; as many as are counted at most mean "or more". */
export function othersWords(others: number, most: number): string | null {
  if (others === 0) return null;
  return others < most ? `and ${others} more` : `and ${others} or more others`;
}
