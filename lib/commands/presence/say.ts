import { announce } from "@/lib/db/announce";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/actor";
import { presenceTopic } from "@/lib/live/topics";

type Person = Extract<Actor, { kind: "person" }>;
type Said = { incidentId: string; tabId: string; typing: boolean; place?: string | null | undefined };

/**
 * Keeps that a tab of the person has an incident open, which the caller has found them to see. Passing things need no lock and no
 * audit entry: one row a tab, announced where others would see a difference. Tabs that fell silent a day ago are swept out.
 */
export async function sayPresence(
  actor: Person,
  { incidentId, tabId, typing, place = null }: Said,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ differs: boolean }[]>`
      WITH before AS (
        SELECT incident_id, user_id, typing_at IS NOT NULL AS typing, seen_at > now() - interval '45 s' AS here, place
          FROM presences WHERE tab_id = ${tabId}::uuid
      ), swept AS (
        DELETE FROM presences WHERE seen_at < now() - interval '1 day' AND tab_id <> ${tabId}::uuid
      ), said AS (
        INSERT INTO presences (tab_id, incident_id, user_id, seen_at, typing_at, place)
        VALUES (${tabId}::uuid, ${incidentId}::uuid, ${actor.userId}::uuid, now(), CASE WHEN ${typing} THEN now() END, ${place})
        ON CONFLICT (tab_id) DO UPDATE SET incident_id = excluded.incident_id, seen_at = excluded.seen_at,
          typing_at = excluded.typing_at, place = excluded.place WHERE presences.user_id = excluded.user_id
      )
      SELECT coalesce((SELECT NOT here OR typing <> ${typing} OR place IS DISTINCT FROM ${place} OR incident_id <> ${incidentId}::uuid FROM before), true) AS differs`;
    if (row?.differs) await announce(tx, [presenceTopic(incidentId)]);
  });
}

/** Takes the person's own tab away at once. */
export async function endPresence(actor: Person, incidentId: string, tabId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const gone = await tx.presence.deleteMany({ where: { tabId, incidentId, userId: actor.userId } });
    if (gone.count > 0) await announce(tx, [presenceTopic(incidentId)]);
  });
}
