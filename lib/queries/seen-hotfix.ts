import { db } from "@/lib/db/client";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { notFound } from "@/lib/db/refused";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

/** A hotfix as far as the viewer may know of it, with its incident; 404 for what does not exist or is hidden, alike. */
export async function seenHotfix(actor: Actor, hotfixId: string) {
  const found = await db().hotfix.findUnique({ where: { id: hotfixId }, select: { incidentId: true } });
  if (found === null) throw notFound("hotfix");
  const seen = await seenIncident(actor, found.incidentId, "hotfix");
  const also = actor.kind === "person" ? [actor.userId] : [];
  return { seen, record: await readHotfixRecord(db(), seen.row, hotfixId, also) };
}
