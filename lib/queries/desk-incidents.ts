import { dashboardLimits } from "@/lib/contracts/dashboard";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { asIncidentStatus, asSeverity } from "@/lib/db/row-words";
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
  others: number;
};

/** The statement behind `openIncidents`. */
export function openIncidentsStatement(actor: Actor): Prisma.Sql {
  const { incidents, others } = dashboardLimits;
  const open = Prisma.sql`incidents i WHERE i.status IN (${openStatusWords}) AND ${visibleIncident(actor)}`;
  return Prisma.sql`
    WITH listed AS (SELECT i.* FROM ${open} ORDER BY i.next_due_at, i.id LIMIT ${incidents})
    SELECT i.id, i.key, i.title, i.severity, i.status, i.private, i.drill, i.retrospective, i.started_at AS "startedAt",
           i.next_due_at AS "nextDueAt", i.next_due_label AS "nextDueLabel", b.breach_at AS "breachAt", u.id AS "commanderId", u.name AS "commanderName",
           CASE WHEN (SELECT count(*) FROM listed) = ${incidents}
                THEN (SELECT count(*)::int FROM (SELECT 1 FROM ${open} OFFSET ${incidents} LIMIT ${others}) o)
                ELSE 0 END AS others
      FROM listed i
      LEFT JOIN users u ON u.id = i.commander_id
      LEFT JOIN LATERAL (
        SELECT t.breach_at FROM sla_timers t
         WHERE t.incident_id = i.id AND t.due_at = i.next_due_at AND t.state IN ('running', 'breached')
           -- The words of the index sla_timers_due.
           AND t.due_at IS NOT NULL AND t.breach_at IS NOT NULL
         ORDER BY t.breach_at LIMIT 1) b ON true
     ORDER BY i.drill, i.next_due_at, i.id`;
}

/**
 * Open incidents that the viewer may see by their earliest deadline, those without one last, drills after all others. `leadId` is the
 * one that the desk leads with (R-SLA-22): never a drill, and never a record of the past, whose deadlines do not run. One statement.
 */
export async function openIncidents(actor: Actor) {
  const rows = await db().$queryRaw<Row[]>(openIncidentsStatement(actor));
  const items = rows.map(
    ({ nextDueAt, nextDueLabel, breachAt, commanderId, commanderName, others: _, ...row }) => ({
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
    }),
  );
  const lead = items.find(
    ({ drill, retrospective, nextDue }) => !drill && !retrospective && nextDue !== null,
  );
  return { leadId: lead?.id ?? null, incidents: { items, others: rows[0]?.others ?? 0 } };
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
  const [row] = await db().$queryRaw<LastRow[]>(lastIncidentStatement(actor));
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
