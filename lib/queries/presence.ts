import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

type Present = { items: { user: { id: string; name: string }; typing: boolean }[] };

/** Who has the incident open now, by name, one line a person and 100 at most; `typing` as its tab said last. */
export async function presenceOf(actor: Actor, ref: string): Promise<Present> {
  const { row } = await seenIncident(actor, ref);
  const rows = await db().$queryRaw<{ id: string; name: string; typing: boolean }[]>`
    SELECT u.id, u.name, bool_or(coalesce(p.typing_at > now() - interval '25 s', false)) AS typing
      FROM presences p JOIN users u ON u.id = p.user_id
     WHERE p.incident_id = ${row.id}::uuid AND p.seen_at > now() - interval '45 s' AND u.disabled_at IS NULL
     GROUP BY u.id, u.name ORDER BY u.name, u.id LIMIT 100`;
  return { items: rows.map(({ id, name, typing }) => ({ user: { id, name }, typing })) };
}
