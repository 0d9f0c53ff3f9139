import type { z } from "zod";
import type { incidentRow, incidentView } from "@/lib/contracts/incidents";
import { classificationRecord } from "@/lib/contracts/stored-classification";
import { durationMinutes } from "@/lib/domain/duration";
import { channelName } from "@/lib/domain/incident-key";
import type { Tx } from "../client";
import type { Prisma } from "../generated/client";
import { policyOfVersion } from "../policy-store";
import { asIncidentStatus, asSeverity } from "../row-words";

export type IncidentRowView = z.output<typeof incidentRow>;
export type IncidentView = z.output<typeof incidentView>;

const person = { select: { id: true, name: true } } as const;

/** What a line of the list needs of an incident. */
export const rowInclude = {
  commander: person,
  services: { select: { service: { select: { id: true, name: true, slug: true } } } },
} satisfies Prisma.IncidentInclude;

const viewInclude = {
  ...rowInclude,
  declaredBy: person,
  mergedInto: { select: { id: true, key: true } },
} satisfies Prisma.IncidentInclude;

type Row = Prisma.IncidentGetPayload<{ include: typeof rowInclude }>;

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

/** The whole incident as the API answers it; throws when there is none of that id. */
export async function readIncidentView(tx: Tx, id: string): Promise<IncidentView> {
  const row = await tx.incident.findUniqueOrThrow({ where: { id }, include: viewInclude });
  const policy = await policyOfVersion(tx, row.policyVersion);
  const line = incidentRowView(row);
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
    declaredBy: row.declaredBy,
    mergedInto: row.mergedInto,
    policyVersion: row.policyVersion,
    hotfixRequired: policy.severities[line.severity].hotfixRequired,
    classification: row.classification === null ? null : classificationRecord.parse(row.classification),
    version: row.version,
  };
}
