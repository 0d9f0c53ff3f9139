import { z } from "zod";
import { type incidentRow, type incidentView, serviceRef } from "@/lib/contracts/incidents";
import { personRef } from "@/lib/contracts/primitives";
import { classificationRecord } from "@/lib/contracts/stored-classification";
import { durationMinutes } from "@/lib/domain/duration";
import { channelName } from "@/lib/domain/incident-key";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { Tx } from "../client";
import { incidentColumns } from "../columns";
import { type Incident, Prisma } from "../generated/client";
import { policyOfVersion } from "../policy-store";
import { asIncidentStatus, asSeverity } from "../row-words";
import { rowsIn } from "../rows";

export type IncidentRowView = z.output<typeof incidentRow>;
export type IncidentView = z.output<typeof incidentView>;

/** What a line of the list needs of an incident. */
type Row = Pick<
  Incident,
  | "id"
  | "key"
  | "title"
  | "severity"
  | "status"
  | "startedAt"
  | "declaredAt"
  | "resolvedAt"
  | "private"
  | "drill"
  | "retrospective"
  | "nextDueAt"
  | "nextDueLabel"
> & {
  commander: { id: string; name: string } | null;
  services: { service: { id: string; name: string; slug: string } }[];
};

/** A line of the list: JSON-ready, times as ISO text. */
export function incidentRowView(row: Row): IncidentRowView {
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    severity: asSeverity(row.severity),
    status: asIncidentStatus(row.status),
    startedAt: row.startedAt.toISOString(),
    declaredAt: row.declaredAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    durationMinutes: row.resolvedAt ? durationMinutes(row.startedAt, row.resolvedAt) : null,
    private: row.private,
    drill: row.drill,
    retrospective: row.retrospective,
    commander: row.commander,
    services: row.services.map(({ service }) => service),
    nextDue:
      row.nextDueAt && row.nextDueLabel
        ? { label: row.nextDueLabel, dueAt: row.nextDueAt.toISOString() }
        : null,
  };
}

const moment = z
  .string()
  .nullable()
  .transform((at) => (at === null ? null : new Date(at).toISOString()));

const beside = z.object({
  commander: personRef.nullable(),
  declaredBy: personRef.nullable(),
  mergedInto: z.object({ id: z.string(), key: z.string() }).nullable(),
  services: z.array(serviceRef),
  release: z.object({ id: z.string(), name: z.string(), plannedFor: moment, shippedAt: moment }).nullable(),
});

export type IncidentBeside = z.output<typeof beside>;

/** What stands beside the incident's row, in one statement: a transaction has one connection, and runs one at a time. */
async function readBeside(tx: Tx, row: Incident): Promise<IncidentBeside> {
  const statement = Prisma.sql`
    SELECT jsonb_build_object(
      'commander', (SELECT jsonb_build_object('id', id, 'name', name) FROM users WHERE id = ${row.commanderId}::uuid),
      'declaredBy', (SELECT jsonb_build_object('id', id, 'name', name) FROM users WHERE id = ${row.declaredById}::uuid),
      'mergedInto', (SELECT jsonb_build_object('id', id, 'key', key) FROM incidents WHERE id = ${row.mergedIntoId}::uuid),
      'release', (SELECT jsonb_build_object('id', id, 'name', name, 'plannedFor', planned_for, 'shippedAt', shipped_at)
                  FROM releases WHERE id = ${row.releaseId}::uuid),
      'services', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'slug', s.slug) ORDER BY s.name), '[]')
                   FROM incident_services l JOIN services s ON s.id = l.service_id WHERE l.incident_id = ${row.id}::uuid)
    ) AS beside`;
  const [found] = await rowsIn<{ beside: unknown }>(tx, statement);
  return beside.parse(found?.beside);
}

/** The whole incident as the API answers it; throws when there is none of that id. */
export async function readIncidentView(tx: Tx, id: string): Promise<IncidentView> {
  const [row] = await rowsIn<Incident>(
    tx,
    Prisma.sql`SELECT ${incidentColumns} FROM incidents i WHERE i.id = ${id}::uuid`,
  );
  if (row === undefined) throw new Error(`there is no incident ${id}`);
  const policy = await policyOfVersion(tx, row.policyVersion);
  return incidentViewOf(row, policy, await readBeside(tx, row));
}

/** The whole incident as the API answers it, from its row, its policy and what stands beside the row. */
export function incidentViewOf(row: Incident, policy: ResponsePolicy, others: IncidentBeside): IncidentView {
  const { services, commander, declaredBy, mergedInto, release } = others;
  const line = incidentRowView({ ...row, commander, services: services.map((service) => ({ service })) });
  return {
    ...line,
    channel: channelName(row.year, row.number),
    summary: row.summary,
    impact: row.impact,
    usersAffected: row.usersAffected,
    detectedAt: row.detectedAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    deployedAt: row.deployedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
    declaredBy,
    mergedInto,
    policyVersion: row.policyVersion,
    hotfixRequired: policy.severities[line.severity].hotfixRequired,
    backlogUrl: row.backlogUrl,
    releaseNote: row.releaseNote,
    release,
    classification: row.classification === null ? null : classificationRecord.parse(row.classification),
    version: row.version,
  };
}
