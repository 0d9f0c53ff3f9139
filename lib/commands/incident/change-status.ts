import { v7 as uuid } from "uuid";
import { demandSeen } from "@/lib/commands/incident-write";
import { statusTimers } from "@/lib/commands/status-timers";
import { timerNews } from "@/lib/commands/timer-frame";
import type { Tx } from "@/lib/db/client";
import { incidentIdOf } from "@/lib/db/find-incident";
import type { IncidentEffects } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { policyOfVersion } from "@/lib/db/policy-store";
import { demand, granted, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type IncidentView, readIncidentView } from "@/lib/db/views/incident";
import { countUnverified, statusFacts } from "@/lib/db/views/status-facts";
import { claimedMoment } from "@/lib/domain/claimed-moment";
import type { IncidentStatus } from "@/lib/domain/incident-status";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { changeStatus as decideStatus, type StatusChange } from "@/lib/domain/status-change";

type Input = {
  status: IncidentStatus;
  note?: string | null | undefined;
  at?: Date | undefined;
  mergedIntoId?: string | undefined;
};

/**
 * Moves an incident to another status (R-INC-10): resolving stops its clocks at `at`, re-opening starts them again, a
 * merged or cancelled incident's clocks stop for good. A merge locks and tells both incidents.
 */
export async function changeStatus(ctx: CommandContext, ref: string, input: Input) {
  const id = await incidentIdOf(ref);
  const targetId =
    input.mergedIntoId === undefined ? null : await incidentIdOf(input.mergedIntoId).catch(unknownTarget);
  const incidents = targetId === null ? [id] : [id, targetId];
  return transact<IncidentView>(
    ctx,
    { command: "incident.change_status", input, incidents },
    async (room) => {
      const { tx, now } = room;
      const state = room.incident(id);
      demandSeen(ctx, state);
      demand(can(ctx.actor, "incident.status", state.standing), "incident.status");
      const target = targetId === null || targetId === id ? null : room.incident(targetId);
      if (target) demandTarget(ctx, target, state);
      const at = input.at && (claimedMoment(input.at, now) ?? input.at);
      const policy = await policyOfVersion(tx, state.row.policyVersion);
      const change = granted(
        decideStatus(
          statusFacts(state.row, policy, await countUnverified(tx, id)),
          input.status,
          { note: input.note, at, mergedIntoId: targetId },
          now,
        ),
      );
      if (change.kind === "reopen") await reopenReview(tx, id);
      const eventId = uuid();
      const timers = statusTimers(state, policy, { ...change, eventId }, now);
      const effects: IncidentEffects = {
        incidentId: id,
        patch: columnsOf(change),
        events: [
          {
            id: eventId,
            type: "status.changed",
            occurredAt: change.at,
            payload: {
              from: change.from,
              to: change.to,
              note: change.note,
              mergedIntoKey: target?.row.key ?? null,
            },
          },
          ...timerNews(timers.events),
        ],
        timers: timers.timers,
      };
      const told: IncidentEffects[] = target
        ? [
            {
              incidentId: target.row.id,
              events: [
                { type: "incident.merged_here", occurredAt: change.at, payload: { key: state.row.key } },
              ],
            },
          ]
        : [];
      return {
        answer: (tx) => readIncidentView(tx, id),
        incidents: [effects, ...told],
      };
    },
  );
}

/** What was published stays on record; closing asks for it anew. */
async function reopenReview(tx: Tx, incidentId: string): Promise<void> {
  await tx.postIncidentReview.updateMany({ where: { incidentId }, data: { state: "draft" } });
}

function columnsOf({ to, kind, at, mergedIntoId }: StatusChange): NonNullable<IncidentEffects["patch"]> {
  switch (kind) {
    case "resolve":
      return { status: to, resolvedAt: at };
    case "reopen":
      return { status: to, resolvedAt: null, closedAt: null, reviewedAt: null };
    case "close":
      return { status: to, closedAt: at };
    case "merge":
      return { status: to, mergedIntoId };
    default:
      return { status: to };
  }
}

function demandTarget(ctx: CommandContext, target: IncidentState, merged: IncidentState): void {
  if (!can(ctx.actor, "incident.read", target.standing)) unknownTarget();
  // Each of the two names the other to its readers.
  if (target.row.private !== merged.row.private) {
    const detail =
      "A private incident is merged only with a private one: each names the other to its readers.";
    throw new Refused(refuse("conflict", "R-INC-10", detail));
  }
  if (target.row.status === "merged" || target.row.status === "cancelled") {
    throw new Refused(
      refuse(
        "conflict",
        "R-INC-10",
        `${target.row.key} is ${target.row.status}: choose the incident that goes on.`,
      ),
    );
  }
}

function unknownTarget(): never {
  const message = "names no incident that you can see";
  throw new Refused(
    refuse("invalid", "reference", `mergedIntoId ${message}.`, {
      errors: [{ path: "mergedIntoId", message }],
    }),
  );
}
