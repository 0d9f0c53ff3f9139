import { db } from "@/lib/db/client";
import { isWatch, readWindows, type WindowView } from "@/lib/db/views/window";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";
import { readTimers } from "./timers";

/** The watches over the deployments of an incident that have begun (R-MON-01). */
export async function incidentWindows(
  actor: Actor,
  ref: string,
  now: Date,
): Promise<{ items: WindowView[] }> {
  const { row } = await seenIncident(actor, ref);
  const timers = await readTimers(row.id);
  const begun = timers.filter(
    (timer) => isWatch(timer) && timer.anchorAt !== null && timer.state !== "cancelled",
  );
  return { items: await readWindows(db(), begun, now) };
}
