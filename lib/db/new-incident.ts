import { v7 as uuid } from "uuid";
import type { IncidentRole } from "@/lib/domain/roles";
import { type Incident, Prisma } from "./generated/client";

/** Everything of a new incident's row but its number, which the year's counter gives, and its key, which follows from it. */
export type NewIncidentRow = Omit<Incident, "number" | "key">;

/** A role that somebody holds from the declaration on. */
export type FirstRole = {
  id: string;
  role: IncidentRole;
  userId: string;
  assignedById: string | null;
  assignedAt: Date;
  acknowledgedAt: Date | null;
};

/** What a declaration writes before anything can hang on it. */
export type NewIncident = { row: NewIncidentRow; serviceIds: readonly string[]; roles: readonly FirstRole[] };

/**
 * The parts of one statement that write a new incident with its services and roles. `counter` gives the year's next number: its row makes
 * concurrent declarations queue, so it is taken in the last statement before the commit, and a rollback gives the number back.
 */
export function newIncidentParts({ row, serviceIds, roles }: NewIncident): Prisma.Sql[] {
  return [
    Prisma.sql`counter AS (
      INSERT INTO incident_counters (year, last) VALUES (${row.year}, 1)
      ON CONFLICT (year) DO UPDATE SET last = incident_counters.last + 1 RETURNING last)`,
    Prisma.sql`new_incident AS (
      INSERT INTO incidents (id, key, year, number, title, severity, status, summary, impact, users_affected, started_at, detected_at,
        declared_at, acknowledged_at, recorded_at, private, drill, retrospective, classification, policy_version, declared_by_id,
        commander_id, next_due_at, next_due_label, next_breach_at, paged)
      SELECT n.id, 'INC-' || n.year || '-' || lpad(c.last::text, greatest(3, length(c.last::text)), '0'), n.year, c.last, n.title,
             n.severity, n.status, n.summary, n.impact, n."usersAffected", n."startedAt", n."detectedAt", n."declaredAt",
             n."acknowledgedAt", n."recordedAt", n.private, n.drill, n.retrospective, nullif(n.classification, 'null'::jsonb),
             n."policyVersion", n."declaredById", n."commanderId", n."nextDueAt", n."nextDueLabel", n."nextBreachAt", n.paged
        FROM counter c, jsonb_to_record(${JSON.stringify(row)}::jsonb) AS n(
          id uuid, year int, title text, severity text, status text, summary text, impact text, "usersAffected" text,
          "startedAt" timestamptz, "detectedAt" timestamptz, "declaredAt" timestamptz, "acknowledgedAt" timestamptz,
          "recordedAt" timestamptz, private boolean, drill boolean, retrospective boolean, classification jsonb, "policyVersion" int,
          "declaredById" uuid, "commanderId" uuid, "nextDueAt" timestamptz, "nextDueLabel" text, "nextBreachAt" timestamptz,
          paged boolean))`,
    ...(serviceIds.length === 0 ? [] : [servicesPart(row.id, serviceIds)]),
    ...(roles.length === 0 ? [] : [rolesPart(row.id, roles)]),
  ];
}

function servicesPart(incidentId: string, serviceIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`new_service AS (
    INSERT INTO incident_services (incident_id, service_id)
    SELECT ${incidentId}::uuid, id FROM unnest(${[...serviceIds]}::uuid[]) AS id)`;
}

function rolesPart(incidentId: string, roles: readonly FirstRole[]): Prisma.Sql {
  return Prisma.sql`new_role AS (
    INSERT INTO role_assignments (id, incident_id, role, user_id, assigned_by_id, assigned_at, acknowledged_at)
    SELECT n.id, ${incidentId}::uuid, n.role, n."userId", n."assignedById", n."assignedAt", n."acknowledgedAt"
      FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS n(
        id uuid, role text, "userId" uuid, "assignedById" uuid, "assignedAt" timestamptz, "acknowledgedAt" timestamptz))`;
}

/** The commander of a new incident, who need not accept what they took themselves. */
export function firstCommander(userId: string, actorId: string | null, now: Date): FirstRole {
  const acknowledgedAt = userId === actorId ? now : null;
  const by = { assignedById: actorId, assignedAt: now, acknowledgedAt };
  return { id: uuid(), role: "incident_commander", userId, ...by };
}
