import { db } from "@/lib/db/client";
import { type PhasesView, readPhasesView } from "@/lib/db/views/phases";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";
import { readTimers } from "./timers";

/** The phases of an incident's response at `now`: target against actual, and their checklists (R-INC-01 to 07). */
export async function phasesOf(actor: Actor, ref: string, now: Date): Promise<PhasesView> {
  const { row } = await seenIncident(actor, ref);
  return readPhasesView(db(), { row, timers: await readTimers(row.id) }, now);
}
