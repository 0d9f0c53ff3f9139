import { dashboardLimits } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import { dueMoment } from "@/lib/domain/action-item";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";

type Person = Extract<Actor, { kind: "person" }>;
type Row = {
  id: string;
  title: string;
  dueOn: string;
  zone: string;
  incidentId: string;
  key: string;
  incidentTitle: string;
  severity: string;
  drill: boolean;
};

const daysAhead = 7;

/** The statement behind `itemsToFinish`. */
export function itemsToFinishStatement(actor: Person, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a.title, a.due_on::text AS "dueOn", u.time_zone AS zone,
           i.id AS "incidentId", i.key, i.title AS "incidentTitle", i.severity, i.drill
      FROM action_items a
      JOIN incidents i ON i.id = a.incident_id
      JOIN users u ON u.id = a.owner_id
     WHERE a.owner_id = ${actor.userId}::uuid AND a.state = 'open' AND ${visibleIncident(actor)}
       AND a.due_on <= (${now}::timestamptz AT TIME ZONE u.time_zone)::date + ${daysAhead}::int
     ORDER BY a.due_on, a.id LIMIT ${dashboardLimits.awaiting}`;
}

/** The viewer's own open action items that are late or due within seven days on their clock, those due first at the top (R-SLA-18). One statement. */
export async function itemsToFinish(actor: Person, now: Date) {
  const rows = await rowsOf<Row>(itemsToFinishStatement(actor, now));
  return rows.map(({ id, title, dueOn, zone, incidentId, key, incidentTitle, severity, drill }) => ({
    ...{ id, title, dueOn, state: "open" as const },
    dueAt: dueMoment(dueOn, zone).toISOString(),
    incident: { id: incidentId, key, title: incidentTitle, severity: asSeverity(severity), drill },
  }));
}

/** Whether somebody's roles in the organisation let them make action items of their own; a role on an incident may let them there too. */
export function makesActionItems(actor: Actor): boolean {
  return can(actor, "action_item.edit", { private: false, member: true, roles: [], own: true });
}
