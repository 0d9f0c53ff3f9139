import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "../client";
import { Prisma } from "../generated/client";
import type { ReviewMaterial } from "../review-material";
import { asSeverity } from "../row-words";
import { visibleIncident } from "../visible-incident";

type Person = { id: string; name: string };

/** How many earlier reviews are shown, and how many people are proposed for a meeting. */
const mostEarlier = 10;
const mostPeople = 50;

/**
 * Who took part in an incident by its record: who held a role on it (but for those who only read), wrote on its timeline, wrote, approved or deployed a
 * hotfix (R-PIR-02); of a private one only its members. One statement.
 */
export function participantsOf(tx: Tx, incidentId: string): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    WITH took_part AS (
      SELECT user_id AS id FROM role_assignments
       WHERE incident_id = ${incidentId}::uuid AND role NOT IN ('stakeholder', 'executive')
      UNION SELECT author_id FROM timeline_events WHERE incident_id = ${incidentId}::uuid AND type = 'note'
      UNION SELECT author_id FROM hotfixes WHERE incident_id = ${incidentId}::uuid
      UNION SELECT d.by_id FROM approval_decisions d JOIN hotfixes h ON h.id = d.hotfix_id WHERE h.incident_id = ${incidentId}::uuid
      UNION SELECT d.started_by_id FROM deployments d JOIN hotfixes h ON h.id = d.hotfix_id WHERE h.incident_id = ${incidentId}::uuid)
    SELECT u.id, u.name FROM users u JOIN took_part t ON t.id = u.id JOIN incidents i ON i.id = ${incidentId}::uuid
     WHERE u.disabled_at IS NULL
       AND (NOT i.private OR i.declared_by_id = u.id OR EXISTS (
         SELECT 1 FROM role_assignments r WHERE r.incident_id = i.id AND r.user_id = u.id AND r.ended_at IS NULL))
     ORDER BY u.name, u.id LIMIT ${mostPeople}`;
}

type EarlierRow = {
  key: string;
  title: string;
  severity: string;
  startedAt: Date;
  publishedAt: Date;
  factors: string[];
  services: string[];
  openActionItems: number;
};

/**
 * Published reviews of other incidents that share a contributing factor or a service with this one, those with most in common first (R-PIR-04). Practice is
 * compared with practice only, and what the viewer may not see is left out. One statement.
 */
export async function earlierReviews(tx: Tx, actor: Actor, { row, rows, services }: ReviewMaterial) {
  const factors = (rows?.factors ?? []).map(({ factorKey }) => factorKey);
  const serviceIds = services.map(({ id }) => id);
  if (factors.length === 0 && serviceIds.length === 0) return [];
  const found = await tx.$queryRaw<EarlierRow[]>(Prisma.sql`
    SELECT * FROM (
      SELECT i.key, i.title, i.severity, i.started_at AS "startedAt", p.at AS "publishedAt",
             ARRAY(SELECT DISTINCT f.label FROM review_factors rf JOIN factors f ON f.key = rf.factor_key
                    WHERE rf.review_id = r.id AND rf.factor_key = ANY(${factors}::text[])) AS factors,
             ARRAY(SELECT s.name FROM incident_services l JOIN services s ON s.id = l.service_id
                    WHERE l.incident_id = i.id AND l.service_id = ANY(${serviceIds}::uuid[]) ORDER BY s.name) AS services,
             (SELECT count(*)::int FROM action_items a WHERE a.incident_id = i.id AND a.state = 'open') AS "openActionItems"
        FROM reviews r
        JOIN incidents i ON i.id = r.incident_id
        JOIN LATERAL (SELECT max(at) AS at FROM review_publications p WHERE p.review_id = r.id) p ON p.at IS NOT NULL
       WHERE i.id <> ${row.id}::uuid AND i.drill = ${row.drill} AND ${visibleIncident(actor)}
         AND (EXISTS (SELECT 1 FROM review_factors x WHERE x.review_id = r.id AND x.factor_key = ANY(${factors}::text[]))
           OR EXISTS (SELECT 1 FROM incident_services x WHERE x.incident_id = i.id AND x.service_id = ANY(${serviceIds}::uuid[])))
    ) e ORDER BY cardinality(factors) * 2 + cardinality(services) DESC, "startedAt" DESC LIMIT ${mostEarlier}`);
  return found.map((one) => ({
    ...one,
    severity: asSeverity(one.severity),
    startedAt: one.startedAt.toISOString(),
    publishedAt: one.publishedAt.toISOString(),
  }));
}

/** Links to a published review that still work at `now`. */
export async function openShares(tx: Tx, { rows }: ReviewMaterial, now: Date) {
  type Row = { id: string; createdAt: Date; expiresAt: Date; byId: string | null; byName: string | null };
  const found = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.created_at AS "createdAt", s.expires_at AS "expiresAt", u.id AS "byId", u.name AS "byName"
      FROM review_shares s LEFT JOIN users u ON u.id = s.created_by_id
     WHERE s.review_id = ${rows?.id ?? null}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now}
     ORDER BY s.created_at, s.id LIMIT 50`;
  return found.map(({ id, createdAt, expiresAt, byId, byName }) => ({
    id,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    createdBy: byId === null ? null : { id: byId, name: byName ?? "" },
  }));
}
