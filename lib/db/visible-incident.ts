import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";

/** Private incidents exist only for their members: whoever declared them or holds a role on them now. */
export function visibleTo(actor: Actor): Prisma.IncidentWhereInput {
  if (actor.kind === "product") return {};
  const { userId } = actor;
  return {
    OR: [{ private: false }, { declaredById: userId }, { roles: { some: { userId, endedAt: null } } }],
  };
}

/**
 * The condition under which the viewer may see the incident `i` of a statement, as `visibleTo` says it: a private one exists for whoever
 * declared it and whoever holds a role on it now. OFFSET 0 makes the database look up the role of each private incident, not read all roles
 * that the viewer ever had.
 */
export function visibleIncident(actor: Actor): Prisma.Sql {
  if (actor.kind === "product") return Prisma.sql`true`;
  return Prisma.sql`(NOT i.private OR ${takesPart(actor.userId)})`;
}

/** The condition under which the incident `i` may ask something of somebody by their roles in the organisation: a drill asks only those who take part in it (R-KNW-02). */
export function asksOf(actor: Extract<Actor, { kind: "person" }>): Prisma.Sql {
  return Prisma.sql`(NOT i.private AND NOT i.drill OR ${takesPart(actor.userId)})`;
}

function takesPart(id: string): Prisma.Sql {
  const userId = Prisma.sql`${id}::uuid`;
  return Prisma.sql`(i.declared_by_id = ${userId} OR EXISTS (
    SELECT 1 FROM role_assignments m WHERE m.incident_id = i.id AND m.user_id = ${userId} AND m.ended_at IS NULL OFFSET 0))`;
}
