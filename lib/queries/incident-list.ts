import type { z } from "zod";
import type { incidentFilters } from "@/lib/contracts/incidents";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import { Prisma } from "@/lib/db/generated/client";
import { likeText } from "@/lib/db/like-text";
import { rowsOf } from "@/lib/db/rows";
import { type IncidentRowView, incidentRowView } from "@/lib/db/views/incident";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { parseIncidentKey } from "@/lib/domain/incident-key";
import { openStatuses } from "@/lib/domain/incident-status";

type Filters = z.output<typeof incidentFilters>;

type Row = {
  id: string;
  key: string;
  title: string;
  severity: string;
  status: string;
  startedAt: Date;
  declaredAt: Date;
  resolvedAt: Date | null;
  private: boolean;
  drill: boolean;
  retrospective: boolean;
  nextDueAt: Date | null;
  nextDueLabel: string | null;
  commanderId: string | null;
};
type Service = { id: string; name: string; slug: string };

/** Incidents that the viewer may see, last declared first, by keyset pages: three statements, whatever the data. */
export async function incidentList(
  actor: Actor,
  filters: Filters,
): Promise<{ items: IncidentRowView[]; nextCursor: string | null }> {
  const rows = await rowsOf<Row>(incidentListStatement(actor, filters));
  const shown = rows.slice(0, filters.limit);
  const [commanders, services] = await Promise.all([commandersOf(shown), servicesOf(shown)]);
  const last = rows.length > filters.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => {
      const commander = row.commanderId === null ? undefined : commanders.get(row.commanderId);
      const own = services.get(row.id) ?? [];
      return incidentRowView({
        ...row,
        commander: commander ?? null,
        services: own.map((service) => ({ service })),
      });
    }),
    nextCursor: last ? writeCursor([last.declaredAt.toISOString(), last.id]) : null,
  };
}

/** The statement behind `incidentList`: one row more than the page has, to know whether another follows. */
export function incidentListStatement(actor: Actor, filters: Filters): Prisma.Sql {
  const [at, id] = readCursor(filters.cursor, [isInstantText, isId]) ?? [];
  const after = at && id ? [Prisma.sql`(i.declared_at, i.id) < (${at}::timestamptz, ${id}::uuid)`] : [];
  const wanted = [visibleIncident(actor), ...conditions(filters, actor), ...after];
  return Prisma.sql`
    SELECT i.id, i.key, i.title, i.severity, i.status, i.started_at AS "startedAt", i.declared_at AS "declaredAt",
           i.resolved_at AS "resolvedAt", i.private, i.drill, i.retrospective, i.next_due_at AS "nextDueAt",
           i.next_due_label AS "nextDueLabel", i.commander_id AS "commanderId"
      FROM incidents i
     WHERE ${Prisma.join(wanted, " AND ")}
     ORDER BY i.declared_at DESC, i.id DESC LIMIT ${filters.limit + 1}`;
}

async function commandersOf(rows: readonly Row[]): Promise<Map<string, { id: string; name: string }>> {
  const ids = [...new Set(rows.flatMap(({ commanderId }) => commanderId ?? []))];
  const people = await rowsOf<{ id: string; name: string }>(Prisma.sql`
    SELECT id, name FROM users WHERE id = ANY(${ids}::uuid[])`);
  return new Map(people.map((person) => [person.id, person]));
}

async function servicesOf(rows: readonly Row[]): Promise<Map<string, Service[]>> {
  const found = await rowsOf<Service & { incidentId: string }>(Prisma.sql`
    SELECT l.incident_id AS "incidentId", s.id, s.name, s.slug
      FROM incident_services l JOIN services s ON s.id = l.service_id
     WHERE l.incident_id = ANY(${rows.map(({ id }) => id)}::uuid[]) ORDER BY s.name`);
  const groups = new Map<string, Service[]>();
  for (const { incidentId, ...service } of found) {
    groups.set(incidentId, [...(groups.get(incidentId) ?? []), service]);
  }
  return groups;
}

function conditions(filters: Filters, actor: Actor): Prisma.Sql[] {
  const { status, severity, service, commander, q, from, to } = filters;
  const wanted: Prisma.Sql[] = [];
  if (status?.length) {
    const words = [...new Set(status.flatMap((word) => (word === "open" ? openStatuses : [word])))];
    wanted.push(Prisma.sql`i.status = ANY(${words}::text[])`);
  }
  if (severity?.length) wanted.push(Prisma.sql`i.severity = ANY(${[...severity]}::text[])`);
  if (service) wanted.push(affects(service));
  if (commander) wanted.push(Prisma.sql`i.commander_id = ${commanderIdOf(commander, actor)}::uuid`);
  if (from) wanted.push(Prisma.sql`i.declared_at >= ${from}::timestamptz`);
  if (to) wanted.push(Prisma.sql`i.declared_at < ${to}::timestamptz`);
  const text = q?.trim();
  if (text) {
    const key = text.toUpperCase();
    wanted.push(
      parseIncidentKey(key) ? Prisma.sql`i.key = ${key}` : Prisma.sql`i.title ILIKE ${`%${likeText(text)}%`}`,
    );
  }
  return wanted;
}

function affects(service: string): Prisma.Sql {
  const named = isId(service) ? Prisma.sql`s.id = ${service}::uuid` : Prisma.sql`s.slug = ${service}`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM incident_services l JOIN services s ON s.id = l.service_id WHERE l.incident_id = i.id AND ${named})`;
}

/** `me` is the viewer; what is no id finds nobody. */
function commanderIdOf(commander: string, actor: Actor): string {
  if (commander === "me" && actor.kind === "person") return actor.userId;
  return isId(commander) ? commander : "00000000-0000-0000-0000-000000000000";
}
