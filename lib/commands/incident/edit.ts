import type { z } from "zod";
import { incidentWrite } from "@/lib/commands/incident-write";
import { releaseRoad } from "@/lib/commands/release-road";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { incidentPatch } from "@/lib/contracts/incidents";
import type { Tx } from "@/lib/db/client";
import type { NewEvent } from "@/lib/db/incident-effects";
import { policyOfVersion } from "@/lib/db/policy-store";
import { demand, granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import { correctedMoments } from "@/lib/domain/declaration";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { inTurn } from "@/lib/domain/timers-change";
import { moveAnchor } from "@/lib/domain/timers-move";
import { accessTopic } from "@/lib/live/topics";

type Patch = z.output<typeof incidentPatch>;

/** Corrects an incident's facts. A moved start moves the deadlines that count from it, and says so (R-SLA-21). */
export function editIncident(ctx: CommandContext, ref: string, input: Patch) {
  const write = { command: "incident.edit", input, ref, action: "incident.edit" } as const;
  return incidentWrite<IncidentView>(ctx, write, async ({ row, timers, standing }, { tx, now }) => {
    if (input.startedAt || input.detectedAt !== undefined)
      demand(can(ctx.actor, "incident.retime", standing), "incident.retime");
    if (input.private !== undefined) demand(can(ctx.actor, "incident.privacy", standing), "incident.privacy");
    if (input.version !== undefined && input.version !== row.version) {
      const current = await readIncidentView(tx, row.id);
      throw new Refused(refuse("conflict", "version", "The incident was changed meanwhile.", { current }));
    }
    const moments = granted(correctedMoments(row, input, now));
    const policy = await policyOfVersion(tx, row.policyVersion);
    const { timing } = timerFrame(row, policy, now);
    const road = await releaseRoad(tx, { row, timers, input, policy, now });
    const change = inTurn(
      timers,
      () => road,
      (current) =>
        moveAnchor(current, { anchor: "started", from: row.startedAt, to: moments.startedAt }, timing),
      (current) =>
        moveAnchor(current, { anchor: "declared", from: row.declaredAt, to: moments.declaredAt }, timing),
    );
    const { version: _, serviceIds, startedAt: __, ...rest } = input;
    const { releaseId: ___, ...told } = rest;
    const changes: Changes = differences(row, {
      ...told,
      ...(input.detectedAt === undefined ? {} : { detectedAt: moments.detectedAt }),
    });
    Object.assign(changes, road.named);
    if (serviceIds) await replaceServices(tx, row.id, serviceIds, changes);
    const events: NewEvent[] = [];
    if (row.startedAt.getTime() !== moments.startedAt.getTime()) {
      events.push({
        type: "incident.start_moved",
        payload: { from: row.startedAt.toISOString(), to: moments.startedAt.toISOString() },
      });
    }
    if (Object.keys(changes).length > 0) {
      events.push({ id: road.eventId, type: "incident.edited", payload: { changes } });
    }
    const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return {
      answer: (tx) => readIncidentView(tx, row.id),
      incidents:
        events.length === 0
          ? []
          : [
              {
                incidentId: row.id,
                patch: { ...fields, ...moments },
                events: [...events, ...timerNews(change.events)],
                timers: change.timers,
              },
            ],
      topics: input.private === undefined ? [] : [accessTopic(row.id)],
    };
  });
}

type Changes = Record<string, { from: string | null; to: string | null }>;

const said = (value: unknown): string | null =>
  value === null || value === undefined ? null : value instanceof Date ? value.toISOString() : String(value);

function differences(row: Record<string, unknown>, patch: Record<string, unknown>): Changes {
  const changes: Changes = {};
  for (const [field, value] of Object.entries(patch)) {
    const [from, to] = [said(row[field]), said(value)];
    if (value !== undefined && from !== to) changes[field] = { from, to };
  }
  return changes;
}

async function replaceServices(
  tx: Tx,
  incidentId: string,
  serviceIds: readonly string[],
  changes: Changes,
): Promise<void> {
  const ids = [...new Set(serviceIds)];
  const before = await tx.incidentService.findMany({
    where: { incidentId },
    include: { service: { select: { name: true } } },
  });
  const kept = new Set(before.map((link) => link.serviceId));
  const services = await tx.service.findMany({ where: { id: { in: ids } }, orderBy: { name: "asc" } });
  const usable = services.filter((service) => service.archivedAt === null || kept.has(service.id));
  if (usable.length < ids.length) {
    const message = "a service is unknown or archived";
    throw new Refused(
      refuse("invalid", "reference", `serviceIds: ${message}.`, {
        errors: [{ path: "serviceIds", message }],
      }),
    );
  }
  if (ids.length === kept.size && ids.every((id) => kept.has(id))) return;
  await tx.incidentService.deleteMany({ where: { incidentId } });
  await tx.incidentService.createMany({ data: ids.map((serviceId) => ({ incidentId, serviceId })) });
  const names = (list: string[]) => (list.length === 0 ? null : list.sort().join(", "));
  changes.services = {
    from: names(before.map((link) => link.service.name)),
    to: names(services.map((service) => service.name)),
  };
}
