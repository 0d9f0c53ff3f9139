import type { z } from "zod";
import type { incidentPageView } from "@/lib/contracts/incident-page";
import { db } from "@/lib/db/client";
import { policyOfVersion } from "@/lib/db/policy-store";
import { readIncidentView } from "@/lib/db/views/incident";
import { type PhasesView, readPhasesView } from "@/lib/db/views/phases";
import { readRoles } from "@/lib/db/views/roles";
import { statusFacts } from "@/lib/db/views/status-facts";
import { type EntryView, entryViews } from "@/lib/db/views/timeline";
import { timerViewOf } from "@/lib/db/views/timer";
import type { Actor } from "@/lib/domain/actor";
import { allowedActions, can } from "@/lib/domain/permissions";
import { allowedStatusMoves } from "@/lib/domain/status-moves";
import { actionItemRule, type SlaTimer } from "@/lib/domain/timer";
import { readHotfixRows } from "./hotfixes";
import { seenIncident } from "./incident-access";
import { readEntryRows, readTimelineRows } from "./timeline";
import { readTimers } from "./timers";

export type IncidentPage = z.output<typeof incidentPageView>;

/** How much of the story comes with the page, its newest part; the rest is fetched once the page stands. */
const firstEntries = 20;

/** All that the incident page shows, in a constant number of statements, with what the viewer may do. */
export async function incidentPage(actor: Actor, ref: string, now: Date): Promise<IncidentPage> {
  const seen = await seenIncident(actor, ref);
  const { row, standing } = seen;
  const [incident, timers, roles, first, hotfixes, policy] = await Promise.all([
    readIncidentView(db(), row.id),
    readTimers(row.id),
    readRoles(db(), row.id),
    readTimelineRows(row.id, { limit: firstEntries, order: "newest" }),
    readHotfixRows(row.id),
    policyOfVersion(db(), row.policyVersion),
  ]);
  const phases = await readPhasesView(db(), { row, timers }, now);
  const pointers = await readEntryRows(row.id, pointedTo(timers, phases));
  const entries = await entryViews(db(), [...first.rows, ...pointers], { actor, standing });
  const items = entries.slice(0, first.rows.length);
  return {
    incident,
    timers: timers.filter(({ rule }) => rule !== actionItemRule).map((timer) => timerViewOf(timer, now)),
    phases,
    hotfixes,
    roles: roles.items,
    timeline: { items, nextCursor: first.nextCursor },
    cited: citedBeyond(items, entries.slice(first.rows.length)),
    allowed: allowedActions(actor, standing),
    moves: can(actor, "incident.status", standing)
      ? allowedStatusMoves(
          statusFacts(row, policy, hotfixes.filter(({ state }) => state === "deployed").length),
        )
      : [],
    serverNow: now.toISOString(),
  };
}

/** The entries that settled a clock or did a step. */
function pointedTo(timers: readonly SlaTimer[], { items }: PhasesView): string[] {
  const done = items.flatMap(({ steps }) => steps.map((step) => step.done?.eventId ?? null));
  return [...timers.map(({ settledBy }) => settledBy), ...done].filter((id) => id !== null);
}

function citedBeyond(items: readonly EntryView[], pointers: readonly EntryView[]): IncidentPage["cited"] {
  const known = new Set(items.map(({ id }) => id));
  return pointers
    .filter(({ id }) => !known.has(id))
    .map(({ id, body, author }) => ({ id, words: body.split("\n", 1)[0] ?? "", author }));
}
