import { dashboardLimits } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { asIncidentRole, asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { asksOf } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { openStatusWords } from "./desk-incidents";
import { currentRoles } from "./desk-timers";

type Person = Extract<Actor, { kind: "person" }>;
type Name = { incidentId: string; key: string; title: string; severity: string; drill: boolean };
type RoleRow = Name & {
  id: string;
  role: string;
  note: string | null;
  assignedAt: Date;
  byId: string | null;
  byName: string | null;
};
type PageRow = Name & { private: boolean; declaredAt: Date; roles: string[] };

const name = Prisma.sql`i.id AS "incidentId", i.key, i.title, i.severity, i.drill`;

function nameOf({ incidentId, key, title, severity, drill }: Name) {
  return { id: incidentId, key, title, severity: asSeverity(severity), drill };
}

/** The statement behind `rolesToAccept`. */
export function rolesToAcceptStatement({ userId }: Person): Prisma.Sql {
  return Prisma.sql`
    SELECT ${name}, r.id, r.role, r.note, r.assigned_at AS "assignedAt", b.id AS "byId", b.name AS "byName"
      FROM role_assignments r
      JOIN incidents i ON i.id = r.incident_id
      LEFT JOIN users b ON b.id = r.assigned_by_id
     WHERE r.user_id = ${userId}::uuid AND r.ended_at IS NULL AND r.acknowledged_at IS NULL
       AND i.status IN (${openStatusWords}, 'resolved')
     ORDER BY i.drill, r.assigned_at DESC, r.id LIMIT ${dashboardLimits.awaiting}`;
}

/** Roles that the viewer was given and has not accepted (R-INC-09), the latest first. One statement. */
export async function rolesToAccept(actor: Person) {
  const rows = await rowsOf<RoleRow>(rolesToAcceptStatement(actor));
  return rows.map((row) => ({
    id: row.id,
    role: asIncidentRole(row.role),
    note: row.note,
    assignedAt: row.assignedAt.toISOString(),
    assignedBy: row.byId && row.byName !== null ? { id: row.byId, name: row.byName } : null,
    incident: nameOf(row),
  }));
}

/**
 * The statement behind `pagesToAnswer`, in the words of the index `incidents_unanswered`. Whoever may acknowledge by their roles on the incident
 * alone needs one there.
 */
export function pagesToAnswerStatement(actor: Person): Prisma.Sql {
  const unanswered = Prisma.sql`i.acknowledged_at IS NULL AND i.paged AND NOT i.retrospective AND i.status IN (${openStatusWords})`;
  const columns = Prisma.sql`${name}, i.private, i.declared_at AS "declaredAt"`;
  const first = Prisma.sql`ORDER BY i.drill, i.declared_at, i.id LIMIT ${dashboardLimits.awaiting}`;
  if (acknowledgesEverywhere(actor))
    return Prisma.sql`
      SELECT ${columns}, '{}'::text[] AS roles FROM incidents i WHERE ${unanswered} AND ${asksOf(actor)} ${first}`;
  return Prisma.sql`
    WITH own AS MATERIALIZED (SELECT r.incident_id, array_agg(r.role) AS roles FROM ${currentRoles(actor)} GROUP BY r.incident_id)
    SELECT ${columns}, own.roles FROM own JOIN incidents i ON i.id = own.incident_id WHERE ${unanswered} ${first}`;
}

function acknowledgesEverywhere(actor: Person): boolean {
  return can(actor, "incident.acknowledge", { private: false, member: true, roles: [] });
}

/** Open incidents whose page nobody has answered and the viewer may (R-SLA-01, R-SLA-08), the oldest first. One statement. */
export async function pagesToAnswer(actor: Person) {
  const rows = await rowsOf<PageRow>(pagesToAnswerStatement(actor));
  return rows
    .filter((row) => {
      const standing = { private: row.private, member: true, roles: row.roles.map(asIncidentRole) };
      return can(actor, "incident.acknowledge", standing);
    })
    .map((row) => ({ ...nameOf(row), declaredAt: row.declaredAt.toISOString() }));
}
