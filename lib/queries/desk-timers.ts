import type { z } from "zod";
import type { deskTimer } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { asSeverity, asTimerAnchor, asTimerState } from "@/lib/db/row-words";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { effectiveState } from "@/lib/domain/timer";

export type DeskTimer = z.output<typeof deskTimer>;
type Person = Extract<Actor, { kind: "person" }>;

/**
 * Open deadlines of incidents, in the words of the indexes `sla_timers_due…`; those of action items come after the incident and stand in a
 * list of their own.
 */
export const openTimer = Prisma.raw(
  "t.state IN ('running', 'breached') AND t.due_at IS NOT NULL AND t.breach_at IS NOT NULL AND t.rule <> 'action_item'",
);

/** The viewer's roles on incidents that are open or have a deadline, in the words of the index `role_assignments_current`. */
export function currentRoles({ userId }: Person): Prisma.Sql {
  return Prisma.sql`role_assignments r WHERE r.user_id = ${userId}::uuid AND r.ended_at IS NULL AND r.current`;
}

/** Whether the timer `t` is the viewer's by their role `r` on its incident: they command it, or its rule tells their role and no one person. */
export const mineByRole = Prisma.raw(
  "(r.role = 'incident_commander' OR (t.person_id IS NULL AND r.role = ANY(t.notify)))",
);

/** The part of a statement that reads, all at once, the incidents of the timers in its part `timers`, as far as the viewer may see them; not those of drills. */
export function incidentsNear(actor: Person, timers: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`near AS MATERIALIZED (
    SELECT i.* FROM incidents i
     WHERE i.id = ANY(ARRAY(SELECT DISTINCT incident_id FROM ${timers})) AND NOT i.drill AND ${visibleIncident(actor)})`;
}

export type TimerRow = {
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
};

/** What a `TimerRow` has of its timer `t` and its incident `i`. */
export const timerColumns = Prisma.raw(
  `t.id, t.rule, t.label, t.state, t.automatic, t.anchor, t.anchor_at AS "anchorAt", t.due_at AS "dueAt", t.breach_at AS "breachAt",
   i.id AS "incidentId", i.key, i.title, i.severity, i.drill`,
);

/** A row as the dashboard answers it, its state as of `now`. */
export function deskTimerOf(row: TimerRow, now: Date): DeskTimer {
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
