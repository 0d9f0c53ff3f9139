import { dashboardLimits } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { asIncidentStatus, asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { openStatuses } from "@/lib/domain/incident-status";
import { can } from "@/lib/domain/permissions";

/** The open statuses in the words of the partial indexes; a parameter would not be known to match them. */
export const openStatusWords = Prisma.raw(openStatuses.map((status) => `'${status}'`).join(", "));

type Row = {
  id: string;
  key: string;
  title: string;
  severity: string;
  status: string;
  private: boolean;
  drill: boolean;
  retrospective: boolean;
  startedAt: Date;
  nextDueAt: Date | null;
  nextDueLabel: string | null;
  breachAt: Date | null;
  commanderId: string | null;
  commanderName: string | null;
};

const open = (actor: Actor) =>
  Prisma.sql`incidents i WHERE i.status IN (${openStatusWords}) AND ${visibleIncident(actor)}`;

/** The statement behind `openIncidents`: one more than is shown, to know whether another follows. */
export function openIncidentsStatement(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    WITH listed AS (SELECT i.* FROM ${open(actor)} ORDER BY i.next_due_at, i.id LIMIT ${dashboardLimits.incidents + 1})
    SELECT i.id, i.key, i.title, i.severity, i.status, i.private, i.drill, i.retrospective, i.started_at AS "startedAt",
           i.next_due_at AS "nextDueAt", i.next_due_label AS "nextDueLabel", i.next_breach_at AS "breachAt",
           u.id AS "commanderId", u.name AS "commanderName"
      FROM listed i LEFT JOIN users u ON u.id = i.commander_id
     ORDER BY i.drill, i.next_due_at, i.id`;
}

/** The statement that counts the open incidents, up to as many as are counted. */
export function openCountStatement(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS open FROM (SELECT 1 FROM ${open(actor)} LIMIT ${dashboardLimits.incidents + dashboardLimits.others}) o`;
}

/**
 * Open incidents that the viewer may see by their earliest deadline, those without one last, drills after all others, and how many there are
 * beyond those. `leadId` is the one that the desk leads with (R-SLA-22): never a drill, and never a record of the past, whose deadlines do not
 * run. One statement, and another where not all are shown.
 */
export async function openIncidents(actor: Actor) {
  const rows = await rowsOf<Row>(openIncidentsStatement(actor));
  const items = rows.slice(0, dashboardLimits.incidents).map(openIncidentOf);
  const lead = items.find(
    ({ drill, retrospective, nextDue }) => !drill && !retrospective && nextDue !== null,
  );
  const others = rows.length > items.length ? await openBeyond(actor, items.length) : 0;
  return { leadId: lead?.id ?? null, incidents: { items, others } };
}

async function openBeyond(actor: Actor, shown: number): Promise<number> {
  const [row] = await rowsOf<{ open: number }>(openCountStatement(actor));
  return Math.max((row?.open ?? 0) - shown, 0);
}

function openIncidentOf({ nextDueAt, nextDueLabel, breachAt, commanderId, commanderName, ...row }: Row) {
  return {
    ...row,
    severity: asSeverity(row.severity),
    status: asIncidentStatus(row.status),
    startedAt: row.startedAt.toISOString(),
    commander: commanderId && commanderName !== null ? { id: commanderId, name: commanderName } : null,
    nextDue:
      nextDueAt && nextDueLabel
        ? {
            label: nextDueLabel,
            dueAt: nextDueAt.toISOString(),
            breachAt: (breachAt ?? nextDueAt).toISOString(),
          }
        : null,
  };
}

type LastRow = Pick<Row, "id" | "key" | "title" | "severity" | "drill" | "status" | "startedAt"> & {
  resolvedAt: Date | null;
};

/** The statement behind `lastIncident`. */
export function lastIncidentStatement(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id, i.key, i.title, i.severity, i.drill, i.status, i.started_at AS "startedAt", i.resolved_at AS "resolvedAt"
      FROM incidents i
     WHERE i.status IN ('resolved', 'closed') AND NOT i.drill AND NOT i.retrospective AND ${visibleIncident(actor)}
     ORDER BY i.declared_at DESC, i.id DESC LIMIT 1`;
}

/** The latest incident that is over, drills and records of the past apart; null before the first. One statement. */
export async function lastIncident(actor: Actor) {
  const [row] = await rowsOf<LastRow>(lastIncidentStatement(actor));
  if (row === undefined) return null;
  return {
    ...row,
    severity: asSeverity(row.severity),
    status: asIncidentStatus(row.status),
    startedAt: row.startedAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}

/** Whether somebody's roles in the organisation let them declare an incident, or a practice one. */
export function declaresIncidents(actor: Actor): boolean {
  return can(actor, "incident.declare");
}
