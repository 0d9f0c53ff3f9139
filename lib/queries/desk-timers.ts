import type { z } from "zod";
import { dashboardLimits, type deskTimer } from "@/lib/contracts/dashboard";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { asSeverity, asTimerAnchor, asTimerState } from "@/lib/db/row-words";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { actionItemRule, effectiveState } from "@/lib/domain/timer";

export type DeskTimer = z.output<typeof deskTimer>;
type Person = Extract<Actor, { kind: "person" }>;

/**
 * Open deadlines of incidents that the viewer may see; those of action items come after the incident and stand in a list of their own, those of drills in their
 * rooms only (R-KNW-02). Its words are those of the index `sla_timers_due`.
 */
export function openTimers(actor: Person): Prisma.Sql {
  return Prisma.sql`sla_timers t JOIN incidents i ON i.id = t.incident_id
    WHERE ${openTimer} AND NOT i.drill AND ${visibleIncident(actor)}`;
}

const openTimer = Prisma.sql`t.state IN ('running', 'breached') AND t.due_at IS NOT NULL AND t.breach_at IS NOT NULL
  AND t.rule <> ${actionItemRule}`;

/** Whether the timer `t` is the viewer's: it concerns them by name, its rule tells a role that they hold on the incident, or they command it. */
export function isMine(actor: Person): Prisma.Sql {
  return Prisma.sql`(coalesce(t.person_id = ${actor.userId}::uuid, false) OR EXISTS (
    SELECT 1 FROM role_assignments r
     WHERE r.incident_id = t.incident_id AND r.user_id = ${actor.userId}::uuid AND r.ended_at IS NULL
       AND (r.role = 'incident_commander' OR (t.person_id IS NULL AND r.role = ANY(t.notify)))))`;
}

type Part = "next" | "overdue" | "review";
type Row = {
  part: Part;
  id: string;
  rule: string;
  label: string;
  state: string;
  automatic: boolean;
  anchor: string;
  anchorAt: Date | null;
  dueAt: Date;
  breachAt: Date;
  mine: boolean;
  incidentId: string;
  key: string;
  title: string;
  severity: string;
  drill: boolean;
  others: number;
};

/** How many open timers there are beside those shown, of the first thousand. Whether an incident may be seen is asked once for all its timers. */
function otherTimers(actor: Person): Prisma.Sql {
  const { timers, others } = dashboardLimits;
  return Prisma.sql`(
    SELECT greatest(coalesce(sum(g.timers), 0)::int - ${timers}, 0)
      FROM (SELECT o.incident_id, count(*) AS timers
              FROM (SELECT t.incident_id FROM sla_timers t
                     WHERE ${openTimer} LIMIT ${timers + others}) o
             GROUP BY o.incident_id) g
      JOIN incidents i ON i.id = g.incident_id
     WHERE NOT i.drill AND ${visibleIncident(actor)})`;
}

/** The statement behind `deskTimers`. */
export function deskTimersStatement(actor: Person, now: Date): Prisma.Sql {
  const { timers } = dashboardLimits;
  const part = (name: Part, further: Prisma.Sql) => Prisma.sql`
    (SELECT ${Prisma.raw(`'${name}'`)} AS part, t.id, t.rule, t.label, t.state, t.automatic, t.anchor, t.anchor_at AS "anchorAt",
            t.due_at AS "dueAt", t.breach_at AS "breachAt", ${isMine(actor)} AS mine,
            i.id AS "incidentId", i.key, i.title, i.severity, i.drill
       FROM ${openTimers(actor)} ${further}
      ORDER BY t.due_at, t.incident_id, t.id LIMIT ${timers})`;
  const overdue = Prisma.sql`AND NOT t.automatic AND t.breach_at <= ${now}::timestamptz AND ${isMine(actor)}`;
  const review = Prisma.sql`AND t.rule = 'review_published' AND i.status = 'resolved'`;
  return Prisma.sql`
    WITH parts AS (${part("next", Prisma.empty)} UNION ALL ${part("overdue", overdue)} UNION ALL ${part("review", review)})
    SELECT parts.*,
           CASE WHEN (SELECT count(*) FROM parts WHERE part = 'next') = ${timers}
                THEN ${otherTimers(actor)}
                ELSE 0 END AS others
      FROM parts ORDER BY "dueAt", "incidentId", id`;
}

export type DeskTimers = { next: DeskTimer[]; overdue: DeskTimer[]; reviews: DeskTimer[]; others: number };

/**
 * The open timers that a desk shows, each part earliest first: those due next, the viewer's own overdue ones, the reviews that are owed.
 * `others` counts the open timers beyond those due next. One statement.
 */
export async function deskTimers(actor: Person, now: Date): Promise<DeskTimers> {
  const rows = await db().$queryRaw<Row[]>(deskTimersStatement(actor, now));
  const of = (part: Part) => rows.filter((row) => row.part === part).map((row) => deskTimerOf(row, now));
  return { next: of("next"), overdue: of("overdue"), reviews: of("review"), others: rows[0]?.others ?? 0 };
}

function deskTimerOf(row: Row, now: Date): DeskTimer {
  const { id, rule, label, automatic, mine, incidentId, key, title, drill, breachAt } = row;
  return {
    ...{ id, rule, label, automatic, mine },
    state: effectiveState({ state: asTimerState(row.state), automatic, breachAt }, now),
    anchor: asTimerAnchor(row.anchor),
    anchorAt: row.anchorAt?.toISOString() ?? null,
    dueAt: row.dueAt.toISOString(),
    breachAt: breachAt.toISOString(),
    settledAt: null,
    incident: { id: incidentId, key, title, severity: asSeverity(row.severity), drill },
  };
}
