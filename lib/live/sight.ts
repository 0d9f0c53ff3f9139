import { db } from "@/lib/db/client";
import { isId } from "@/lib/db/find-incident";
import { Prisma } from "@/lib/db/generated/client";
import { standingOf } from "@/lib/db/incident-state";
import { rowsOf } from "@/lib/db/rows";
import type { Actor } from "@/lib/domain/actor";
import { parseIncidentKey } from "@/lib/domain/incident-key";
import { can } from "@/lib/domain/permissions";

/** How long after losing their part people still hear that a private incident has left their lists. */
const farewellMs = 60_000;

/** The ids of incidents named by id or key, by the name that was used; unknown keys are absent. Says nothing about who may see them. */
export async function incidentIds(refs: readonly string[]): Promise<Map<string, string>> {
  const named = refs.flatMap((ref) => {
    const key = isId(ref) ? null : parseIncidentKey(ref);
    return key ? [{ ref, ...key }] : [];
  });
  const rows =
    named.length > 0
      ? await db().incident.findMany({
          where: { OR: named.map(({ year, number }) => ({ year, number })) },
          select: { id: true, year: true, number: true },
        })
      : [];
  return new Map([
    ...refs.filter(isId).map((ref): [string, string] => [ref, ref.toLowerCase()]),
    ...named.flatMap(({ ref, year, number }): [string, string][] => {
      const row = rows.find((one) => one.year === year && one.number === number);
      return row ? [[ref, row.id]] : [];
    }),
  ]);
}

/** Who may see these incidents now, in a number of statements that does not grow with them. */
export async function sightOf(ids: readonly string[]): Promise<(viewer: Actor, id: string) => boolean> {
  if (ids.length === 0) return () => false;
  const rows = await db().incident.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, private: true, declaredById: true, roles: { where: { endedAt: null } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (viewer, id) => {
    const row = byId.get(id);
    return row !== undefined && can(viewer, "incident.read", standingOf(viewer, row, row.roles));
  };
}

/** Whose lists a change of a private incident concerns: its members, and who was one until a moment ago. */
export async function audienceOf(incidentId: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ userId: string }>(Prisma.sql`
    SELECT declared_by_id AS "userId" FROM incidents WHERE id = ${incidentId}::uuid AND declared_by_id IS NOT NULL
    UNION
    SELECT user_id FROM role_assignments
     WHERE incident_id = ${incidentId}::uuid
       AND (ended_at IS NULL OR ended_at > now() - make_interval(secs => ${farewellMs / 1000}))`);
  return new Set(rows.map(({ userId }) => userId));
}
