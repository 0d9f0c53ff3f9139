import type { Actor } from "@/lib/domain/actor";
import type { Standing } from "@/lib/domain/permissions";
import type { IncidentRole } from "@/lib/domain/roles";
import type { SlaTimer } from "@/lib/domain/timer";
import type { Tx } from "./client";
import { incidentColumns, roleColumns, timerColumns } from "./columns";
import { type Incident, Prisma, type RoleAssignment, type SlaTimer as TimerRow } from "./generated/client";
import { asIncidentRole, asSeverity, asTimerAnchor, asTimerState } from "./row-words";
import { rowsIn } from "./rows";

/** An incident as a command sees it once its row is locked. */
export type IncidentState = {
  row: Incident;
  timers: SlaTimer[];
  roles: RoleAssignment[];
  standing: Standing;
};

/** What the actor is to the incident: membership and the roles held on it now. */
export function standingOf(
  actor: Actor,
  row: Pick<Incident, "private" | "declaredById">,
  roles: readonly RoleAssignment[],
): Standing {
  if (actor.kind === "product") return { private: row.private, member: true, roles: [] };
  const held = roles
    .filter((held) => held.userId === actor.userId)
    .map((held): IncidentRole => asIncidentRole(held.role));
  return { private: row.private, member: held.length > 0 || row.declaredById === actor.userId, roles: held };
}

/** The timer row as the rules know it. */
export function timerOf(row: TimerRow): SlaTimer {
  const { incidentId: _, ...timer } = row;
  return {
    ...timer,
    severity: asSeverity(row.severity),
    anchor: asTimerAnchor(row.anchor),
    state: asTimerState(row.state),
    notify: row.notify.map(asIncidentRole),
  };
}

/** Locks the incidents in id order (two at most in practice: a merge) and reads them as they are under the lock. */
export async function lockIncidents(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, IncidentState>> {
  const sorted = [...new Set(ids)].sort();
  await rowsIn(
    tx,
    Prisma.sql`SELECT id FROM incidents WHERE id = ANY(${sorted}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  return readLocked(tx, actor, sorted);
}

/** Reads incidents whose rows the caller has locked, in three statements. */
export async function readLocked(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, IncidentState>> {
  const wanted = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const rows = await rowsIn<Incident>(
    tx,
    Prisma.sql`SELECT ${incidentColumns} FROM incidents i WHERE i.id = ${wanted}`,
  );
  const timers = groupedBy(
    await rowsIn<TimerRow>(
      tx,
      Prisma.sql`SELECT ${timerColumns} FROM sla_timers t WHERE t.incident_id = ${wanted} ORDER BY t.round, t.id`,
    ),
  );
  const roles = groupedBy(
    await rowsIn<RoleAssignment>(
      tx,
      Prisma.sql`SELECT ${roleColumns} FROM role_assignments r WHERE r.incident_id = ${wanted} AND r.ended_at IS NULL`,
    ),
  );
  return new Map(
    rows.map((row) => {
      const held = roles.get(row.id) ?? [];
      const own = (timers.get(row.id) ?? []).map(timerOf);
      return [row.id, { row, timers: own, roles: held, standing: standingOf(actor, row, held) }];
    }),
  );
}

function groupedBy<T extends { incidentId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.incidentId);
    if (group) group.push(row);
    else groups.set(row.incidentId, [row]);
  }
  return groups;
}
