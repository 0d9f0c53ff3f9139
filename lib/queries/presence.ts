import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

type Present = { items: { user: { id: string; name: string }; typing: boolean; place: string | null }[] };

/** Who has the incident open now, by name, one line a person and 100 at most; `typing` as its tab said last, `place` where they write or were seen last. */
export async function presenceOf(actor: Actor, ref: string): Promise<Present> {
  const { row } = await seenIncident(actor, ref);
  const rows = await rowsOf<{ id: string; name: string; typing: boolean; place: string | null }>(Prisma.sql`
    SELECT u.id, u.name, bool_or(coalesce(p.typing_at > now() - interval '25 s', false)) AS typing,
           (array_agg(p.place ORDER BY p.typing_at DESC NULLS LAST, p.seen_at DESC))[1] AS place
      FROM presences p JOIN users u ON u.id = p.user_id
     WHERE p.incident_id = ${row.id}::uuid AND p.seen_at > now() - interval '45 s' AND u.disabled_at IS NULL
     GROUP BY u.id, u.name ORDER BY u.name, u.id LIMIT 100`);
  return { items: rows.map(({ id, name, typing, place }) => ({ user: { id, name }, typing, place })) };
}
