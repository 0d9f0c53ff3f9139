import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { hotfixRow } from "./hotfix-view";
import { incidentRef, incidentView } from "./incidents";
import { operation } from "./operation";
import { phasesView } from "./phases";
import { instantOut } from "./primitives";
import { assignmentView } from "./roles";
import { citedEntry, entryView } from "./timeline";
import { timerView } from "./timers";

/**
 * All that the incident page shows, in one answer; `timeline` is its newest part, newest first, and `cited` what clocks and steps point to beyond
 * that; `allowed` names what the viewer may do, `moves` where the status can go.
 */
export const incidentPageView = z.object({
  incident: incidentView,
  timers: z.array(timerView),
  phases: phasesView,
  hotfixes: z.array(hotfixRow),
  roles: z.array(assignmentView),
  timeline: z.object({ items: z.array(entryView), nextCursor: z.string().nullable() }),
  cited: z.array(citedEntry),
  allowed: z.array(z.string()),
  moves: z.array(
    z.object({
      to: z.enum(incidentStatuses),
      kind: z.string(),
      needsNote: z.boolean(),
      blocked: z.string().nullable(),
    }),
  ),
  serverNow: instantOut,
});

export const readIncidentPage = operation({
  method: "GET",
  path: "/incidents/{id}/page",
  summary: "All that the incident page shows, with what the caller may do",
  scope: "read",
  params: incidentRef,
  answer: { status: 200, schema: incidentPageView },
});
