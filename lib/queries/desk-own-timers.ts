import { dashboardLimits } from "@/lib/contracts/dashboard";
import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import type { Actor } from "@/lib/domain/actor";
import {
  currentRoles,
  type DeskTimer,
  deskTimerOf,
  incidentsNear,
  mineByRole,
  openTimer,
  type TimerRow,
  timerColumns,
} from "./desk-timers";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * The viewer's own open timers `t` that a person must settle, with their incident `i`, drills apart: begun at the roles that they hold where
 * something is due, and at what concerns them by name.
 */
export function ownTimers(
  actor: Person,
  further: Prisma.Sql = Prisma.empty,
): { own: Prisma.Sql; from: Prisma.Sql } {
  const open = Prisma.sql`${openTimer} AND NOT t.automatic ${further}`;
  return {
    own: Prisma.sql`
      own AS MATERIALIZED (
        SELECT t.* FROM (SELECT r.incident_id, r.role FROM ${currentRoles(actor)}) r
          JOIN sla_timers t ON t.incident_id = r.incident_id
         WHERE ${open} AND ${mineByRole}
         UNION
        SELECT t.* FROM sla_timers t WHERE t.person_id = ${actor.userId}::uuid AND ${open}),
      ${incidentsNear(actor, Prisma.sql`own`)}`,
    from: Prisma.sql`own t JOIN near i ON i.id = t.incident_id`,
  };
}

/** The statement behind `ownOverdue`. */
export function ownOverdueStatement(actor: Person, now: Date): Prisma.Sql {
  const { own, from } = ownTimers(actor, Prisma.sql`AND t.breach_at <= ${now}::timestamptz`);
  return Prisma.sql`
    WITH ${own}
    SELECT ${timerColumns}, true AS mine FROM ${from}
     ORDER BY t.due_at, t.incident_id, t.id LIMIT ${dashboardLimits.timers}`;
}

/** The viewer's own overdue timers that a person must settle, the longest due first. One statement. */
export async function ownOverdue(actor: Person, now: Date): Promise<DeskTimer[]> {
  const rows = await rowsOf<TimerRow>(ownOverdueStatement(actor, now));
  return rows.map((row) => deskTimerOf(row, now));
}
