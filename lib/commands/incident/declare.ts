import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { classificationOf } from "@/lib/commands/classification-record";
import { timerNews, timing } from "@/lib/commands/timer-frame";
import type { incidentInput } from "@/lib/contracts/incidents";
import type { Tx } from "@/lib/db/client";
import { digestOf, type NewEvent } from "@/lib/db/incident-effects";
import { type FirstRole, firstCommander, type NewIncidentRow } from "@/lib/db/new-incident";
import { currentPolicy, policyOfVersion } from "@/lib/db/policy-store";
import { demand, granted, Refused } from "@/lib/db/refused";
import { asOrgRole, asSeverity } from "@/lib/db/row-words";
import { type CommandContext, type Room, transact } from "@/lib/db/transact";
import { type IncidentBeside, type IncidentView, incidentViewOf } from "@/lib/db/views/incident";
import type { Actor } from "@/lib/domain/actor";
import { declarationMoments } from "@/lib/domain/declaration";
import { incidentKey } from "@/lib/domain/incident-key";
import { type NewNotice, roleGiven } from "@/lib/domain/notice";
import { can } from "@/lib/domain/permissions";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import { mayNameCommander } from "@/lib/domain/role-rules";
import { armTimers } from "@/lib/domain/timers-arm";
import { timerLevel } from "@/lib/domain/timers-change";

type Input = z.output<typeof incidentInput>;
type Name = { id: string; name: string };
type Classification = ReturnType<typeof classificationOf>;

/**
 * Declares an incident, or records a past one (R-INC-08, R-INC-13): a gapless key, its policy version, its commander,
 * all its timers and the first entries of its timeline, in one transaction. Answers 201 with the incident.
 */
export function declareIncident(ctx: CommandContext, input: Input) {
  const write = { command: "incident.declare", input, alone: true };
  return transact<IncidentView>(ctx, write, async (room) => {
    demand(can(ctx.actor, "incident.declare"), "incident.declare");
    const { tx, now } = room;
    const policy = await policyOf(room);
    const services = await servicesOf(tx, [...new Set(input.serviceIds ?? [])]);
    const declaredBy = ctx.actor.kind === "person" ? { id: ctx.actor.userId, name: ctx.actor.name } : null;
    const commander = await commanderOf(tx, ctx.actor, input.commanderId ?? null);
    const { row, classification, armed } = newIncident(input, { policy, now, declaredBy, commander });
    const roles = commander ? [firstCommander(commander.id, row.declaredById, now)] : [];
    const { events, notices } = firstNews(row, classification, roles);
    return {
      status: 201,
      answer: (_tx, number) => viewOf(row, number, policy, { services, commander, declaredBy }),
      incidents: [
        {
          incidentId: row.id,
          isNew: { row, serviceIds: services.map(({ id }) => id), roles },
          events: [...events, ...timerNews(armed.events)],
          timers: armed.timers,
          notices,
        },
      ],
    };
  });
}

function policyOf({ tx, now, latestPolicy }: Room): Promise<ResponsePolicy> {
  return latestPolicy === null ? currentPolicy(tx, now) : policyOfVersion(tx, latestPolicy);
}

type Frame = { policy: ResponsePolicy; now: Date; declaredBy: Name | null; commander: Name | null };

/** The row without its number, and the timers that it starts with. */
function newIncident(input: Input, { policy, now, declaredBy, commander }: Frame) {
  const retrospective = input.retrospective ?? false;
  const detectedAt = input.detectedAt ?? null;
  const moments = granted(declarationMoments({ ...input, detectedAt, retrospective }, now));
  const classification = input.classification ? classificationOf(input.classification, input, policy) : null;
  const anchors = { ...moments, deployedAt: null, resolvedAt: null };
  const armed = armTimers(timerLevel(policy, input.severity), anchors, timing(now, retrospective));
  const row: NewIncidentRow = {
    ...{ id: uuid(), year: now.getUTCFullYear(), title: input.title, severity: input.severity },
    ...{ status: "investigating", summary: input.summary ?? null, impact: input.impact ?? null },
    ...{ usersAffected: input.usersAffected ?? null, acknowledgedAt: null, deployedAt: null },
    ...{ resolvedAt: null, closedAt: null, ...moments, detectedAt, recordedAt: now },
    ...{ private: input.private ?? false, drill: input.drill ?? false, retrospective, classification },
    ...{ policyVersion: policy.version, mergedIntoId: null, declaredById: declaredBy?.id ?? null },
    ...{ commanderId: commander?.id ?? null, ...digestOf(armed.timers) },
    ...{ backlogUrl: null, releaseNote: null, releaseId: null, reviewedAt: null, version: 1 },
  };
  return { row, classification, armed };
}

/** The first entries of the timeline, and what its commander is told. */
function firstNews(row: NewIncidentRow, classification: Classification | null, roles: readonly FirstRole[]) {
  const events: NewEvent[] = [
    {
      type: "incident.declared",
      occurredAt: row.declaredAt,
      payload: {
        severity: asSeverity(row.severity),
        title: row.title,
        retrospective: row.retrospective,
        suggested: classification?.severity ?? null,
        overruleReason: classification?.overruleReason ?? null,
      },
    },
  ];
  const notices: NewNotice[] = [];
  for (const { id, role, userId, assignedById: byId } of roles) {
    events.push({ type: "role.assigned", payload: { role, userId, previousUserId: null, note: null } });
    notices.push(...roleGiven(id, { role, userId, byId, note: null }));
  }
  return { events, notices };
}

function viewOf(
  row: NewIncidentRow,
  number: number | null,
  policy: ResponsePolicy,
  others: Pick<IncidentBeside, "services" | "commander" | "declaredBy">,
): IncidentView {
  if (number === null) throw new Error("the incident counter gave no number");
  const incident = { ...row, number, key: incidentKey(row.year, number) };
  return incidentViewOf(incident, policy, { ...others, mergedInto: null, release: null });
}

async function servicesOf(tx: Tx, serviceIds: readonly string[]): Promise<IncidentBeside["services"]> {
  if (serviceIds.length === 0) return [];
  const known = await tx.service.findMany({
    where: { id: { in: [...serviceIds] }, archivedAt: null },
    select: { id: true, name: true, slug: true },
    orderBy: { name: "asc" },
  });
  if (known.length < serviceIds.length) throw unknown("serviceIds", "A service is unknown or archived.");
  return known;
}

/** The commander who is named, or whoever declares and may command. */
async function commanderOf(tx: Tx, actor: Actor, commanderId: string | null): Promise<Name | null> {
  if (commanderId === null) {
    const leads = actor.kind === "person" && actor.roles.includes("incident_commander");
    return leads ? { id: actor.userId, name: actor.name } : null;
  }
  const named = await tx.user.findFirst({ where: { id: commanderId, disabledAt: null } });
  if (!named) throw unknown("commanderId", "The commander is unknown or disabled.");
  granted(mayNameCommander(actor, named.roles.map(asOrgRole)));
  return { id: named.id, name: named.name };
}

function unknown(path: string, detail: string): Refused {
  return new Refused(refuse("invalid", "reference", detail, { errors: [{ path, message: detail }] }));
}
