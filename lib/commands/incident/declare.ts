import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { classificationOf } from "@/lib/commands/classification-record";
import { timerNews, timing } from "@/lib/commands/timer-frame";
import type { incidentInput } from "@/lib/contracts/incidents";
import type { Tx } from "@/lib/db/client";
import type { NewEvent } from "@/lib/db/incident-effects";
import { currentPolicy } from "@/lib/db/policy-store";
import { demand, granted, Refused } from "@/lib/db/refused";
import { asOrgRole } from "@/lib/db/row-words";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import type { Actor } from "@/lib/domain/actor";
import { declarationMoments } from "@/lib/domain/declaration";
import { incidentKey } from "@/lib/domain/incident-key";
import { type NewNotice, roleGiven } from "@/lib/domain/notice";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { mayNameCommander } from "@/lib/domain/role-rules";
import { nextDue } from "@/lib/domain/timer-next";
import { armTimers } from "@/lib/domain/timers-arm";
import { timerLevel } from "@/lib/domain/timers-change";

type Input = z.output<typeof incidentInput>;

/**
 * Declares an incident, or records a past one (R-INC-08, R-INC-13): a gapless key, its policy version, its commander,
 * all its timers and the first entries of its timeline, in one transaction. Answers 201 with the incident.
 */
export function declareIncident(ctx: CommandContext, input: Input) {
  return transact<IncidentView>(ctx, { command: "incident.declare", input }, async ({ tx, now }) => {
    demand(can(ctx.actor, "incident.declare"), "incident.declare");
    const policy = await currentPolicy(tx, now);
    const retrospective = input.retrospective ?? false;
    const moments = granted(
      declarationMoments({ ...input, detectedAt: input.detectedAt ?? null, retrospective }, now),
    );
    const actorId = ctx.actor.kind === "person" ? ctx.actor.userId : null;
    const leads = ctx.actor.kind === "person" && ctx.actor.roles.includes("incident_commander");
    const commanderId = input.commanderId ?? (leads ? actorId : null);
    const serviceIds = [...new Set(input.serviceIds ?? [])];
    await demandServices(tx, serviceIds);
    await demandCommander(tx, ctx.actor, input.commanderId ?? null);
    const classification = input.classification
      ? classificationOf(input.classification, input, policy)
      : null;
    const anchors = { ...moments, deployedAt: null, resolvedAt: null };
    const armed = armTimers(timerLevel(policy, input.severity), anchors, timing(now, retrospective));
    const id = uuid();
    const year = now.getUTCFullYear();
    const number = await nextNumber(tx, year);
    const due = nextDue(armed.timers);
    await tx.incident.create({
      data: {
        id,
        key: incidentKey(year, number),
        year,
        number,
        title: input.title,
        severity: input.severity,
        status: "investigating",
        summary: input.summary ?? null,
        impact: input.impact ?? null,
        usersAffected: input.usersAffected ?? null,
        ...moments,
        detectedAt: input.detectedAt ?? null,
        recordedAt: now,
        private: input.private ?? false,
        drill: input.drill ?? false,
        retrospective,
        ...(classification ? { classification } : {}),
        policyVersion: policy.version,
        declaredById: actorId,
        commanderId,
        nextDueAt: due?.dueAt ?? null,
        nextDueLabel: due?.label ?? null,
      },
      select: { id: true },
    });
    if (serviceIds.length > 0) {
      await tx.incidentService.createMany({
        data: serviceIds.map((serviceId) => ({ incidentId: id, serviceId })),
      });
    }
    const notices: NewNotice[] = [];
    const events: NewEvent[] = [
      {
        type: "incident.declared",
        occurredAt: moments.declaredAt,
        payload: {
          severity: input.severity,
          title: input.title,
          retrospective,
          suggested: classification?.severity ?? null,
          overruleReason: classification?.overruleReason ?? null,
        },
      },
    ];
    if (commanderId) {
      const assignedAt = now;
      const assignmentId = uuid();
      await tx.roleAssignment.create({
        data: {
          id: assignmentId,
          incidentId: id,
          role: "incident_commander",
          userId: commanderId,
          assignedById: actorId,
          assignedAt,
          acknowledgedAt: commanderId === actorId ? assignedAt : null,
        },
        select: { id: true },
      });
      events.push({
        type: "role.assigned",
        payload: { role: "incident_commander", userId: commanderId, previousUserId: null, note: null },
      });
      notices.push(
        ...roleGiven(assignmentId, {
          role: "incident_commander",
          userId: commanderId,
          byId: actorId,
          note: null,
        }),
      );
    }
    return {
      status: 201,
      answer: (tx) => readIncidentView(tx, id),
      incidents: [
        {
          incidentId: id,
          isNew: {
            private: input.private ?? false,
            drill: input.drill ?? false,
            assigned: commanderId ? [{ role: "incident_commander", userId: commanderId }] : [],
          },
          events: [...events, ...timerNews(armed.events)],
          timers: armed.timers,
          notices,
        },
      ],
    };
  });
}

/** The year's next number: the counter's row makes concurrent declarations queue, and a rollback gives the number back. */
async function nextNumber(tx: Tx, year: number): Promise<number> {
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO incident_counters (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = incident_counters.last + 1 RETURNING last`;
  if (!counter) throw new Error("the incident counter gave no number");
  return counter.last;
}

async function demandServices(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  if (serviceIds.length === 0) return;
  const known = await tx.service.count({ where: { id: { in: [...serviceIds] }, archivedAt: null } });
  if (known < serviceIds.length) throw unknown("serviceIds", "A service is unknown or archived.");
}

async function demandCommander(tx: Tx, actor: Actor, commanderId: string | null): Promise<void> {
  if (!commanderId) return;
  const named = await tx.user.findFirst({ where: { id: commanderId, disabledAt: null } });
  if (!named) throw unknown("commanderId", "The commander is unknown or disabled.");
  granted(mayNameCommander(actor, named.roles.map(asOrgRole)));
}

function unknown(path: string, detail: string): Refused {
  return new Refused(refuse("invalid", "reference", detail, { errors: [{ path, message: detail }] }));
}
