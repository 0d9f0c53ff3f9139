import type { z } from "zod";
import { dashboardLimits, type dashboardView } from "@/lib/contracts/dashboard";
import type { Actor } from "@/lib/domain/actor";
import { approvalInbox } from "./approvals";
import { itemsToFinish } from "./desk-action-items";
import { pagesToAnswer, rolesToAccept } from "./desk-awaiting";
import { reviewsOwed, timersDueNext } from "./desk-due-next";
import { lastIncident, openIncidents } from "./desk-incidents";
import { ownOverdue } from "./desk-own-timers";

export type Dashboard = z.output<typeof dashboardView>;

/** All that the dashboard shows a person at `now`, in twelve statements at most, whatever the data (R-SLA-22). */
export async function dashboard(actor: Extract<Actor, { kind: "person" }>, now: Date): Promise<Dashboard> {
  const [open, dueNext, overdue, reviews, roles, pages, approvals, last, actionItems] = await Promise.all([
    openIncidents(actor),
    timersDueNext(actor, now),
    ownOverdue(actor, now),
    reviewsOwed(actor, now),
    rolesToAccept(actor),
    pagesToAnswer(actor),
    approvalInbox(actor, dashboardLimits.awaiting),
    lastIncident(actor),
    itemsToFinish(actor, now),
  ]);
  return {
    ...open,
    dueNext,
    awaiting: { roles, pages, approvals: approvals.items, overdue, actionItems },
    reviews,
    last,
    serverNow: now.toISOString(),
  };
}
