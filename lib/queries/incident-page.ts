import type { z } from "zod";
import type { incidentPageView } from "@/lib/contracts/incident-page";
import { db } from "@/lib/db/client";
import { policyOfVersion } from "@/lib/db/policy-store";
import { readIncidentView } from "@/lib/db/views/incident";
import { readPhasesView } from "@/lib/db/views/phases";
import { readRoles } from "@/lib/db/views/roles";
import { statusFacts } from "@/lib/db/views/status-facts";
import { timerViewOf } from "@/lib/db/views/timer";
import type { Actor } from "@/lib/domain/actor";
import { allowedActions, can } from "@/lib/domain/permissions";
import { allowedStatusMoves } from "@/lib/domain/status-moves";
import { actionItemRule } from "@/lib/domain/timer";
import { readHotfixRows } from "./hotfixes";
import { seenIncident } from "./incident-access";
import { readTimeline } from "./timeline";
import { readTimers } from "./timers";

export type IncidentPage = z.output<typeof incidentPageView>;

/** How much of the story comes with the page; the rest is fetched as the reader goes on. */
const firstEntries = 200;

/** All that the incident page shows, in a constant number of statements, with what the viewer may do. */
export async function incidentPage(actor: Actor, ref: string, now: Date): Promise<IncidentPage> {
  const seen = await seenIncident(actor, ref);
  const { row, standing } = seen;
  const [incident, timers, roles, timeline, hotfixes, policy] = await Promise.all([
    readIncidentView(db(), row.id),
    readTimers(row.id),
    readRoles(db(), row.id),
    readTimeline(actor, seen, { limit: firstEntries }),
    readHotfixRows(row.id),
    policyOfVersion(db(), row.policyVersion),
  ]);
  return {
    incident,
    timers: timers.filter(({ rule }) => rule !== actionItemRule).map((timer) => timerViewOf(timer, now)),
    phases: await readPhasesView(db(), { row, timers }, now),
    hotfixes,
    roles: roles.items,
    timeline,
    allowed: allowedActions(actor, standing),
    moves: can(actor, "incident.status", standing)
      ? allowedStatusMoves(
          statusFacts(row, policy, hotfixes.filter(({ state }) => state === "deployed").length),
        )
      : [],
    serverNow: now.toISOString(),
  };
}
