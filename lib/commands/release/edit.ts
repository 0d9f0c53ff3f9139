import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import type { editRelease as contract } from "@/lib/contracts/releases";
import { db, type Tx } from "@/lib/db/client";
import type { Release } from "@/lib/db/generated/client";
import type { IncidentEffects, NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { policyOfVersion } from "@/lib/db/policy-store";
import { demand, granted, notFound, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type ReleaseView, releaseViewOf, withCount } from "@/lib/db/views/release";
import { claimedMoment } from "@/lib/domain/claimed-moment";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { inTurn } from "@/lib/domain/timers-change";
import { giveDue } from "@/lib/domain/timers-move";
import { satisfy } from "@/lib/domain/timers-settle";
import { settingsTopic } from "@/lib/live/topics";

type Input = z.output<typeof contract.body>;

/** Moves a release or says that it shipped; the clocks of every incident that waits for it follow (R-SLA-14). */
export async function editRelease(ctx: CommandContext, id: string, input: Input) {
  const waiting = await db().incident.findMany({ where: { releaseId: id }, select: { id: true } });
  const incidents = waiting.map((row) => row.id);
  const write = { command: "release.edit", input: { id, ...input }, settings: true, incidents };
  return transact<ReleaseView>(ctx, write, async ({ tx, now, incident }) => {
    demand(can(ctx.actor, "releases.manage"), "releases.manage");
    const row = await tx.release.findUnique({ where: { id }, include: withCount(ctx.actor) });
    if (row === null) throw notFound("release");
    if (input.version !== undefined && input.version !== row.version) {
      const current = releaseViewOf(row);
      throw new Refused(refuse("conflict", "version", "The release was changed meanwhile.", { current }));
    }
    const shippedAt = granted(shipping(row, input.shippedAt, now));
    const plannedFor = input.plannedFor === undefined ? row.plannedFor : input.plannedFor;
    const edited = await tx.release.update({
      where: { id },
      data: { name: input.name ?? row.name, plannedFor, shippedAt, version: { increment: 1 } },
      include: withCount(ctx.actor),
    });
    if ((await tx.incident.count({ where: { releaseId: id } })) !== incidents.length) {
      const detail = "An incident was planned for this release, or taken off it, meanwhile. Try again.";
      throw new Refused(refuse("conflict", "version", detail, { current: releaseViewOf(row) }));
    }
    const effects: IncidentEffects[] = [];
    for (const incidentId of incidents)
      effects.push(await followed(tx, incident(incidentId), edited, row, now));
    return { answer: () => releaseViewOf(edited), incidents: effects, topics: [settingsTopic] };
  });
}

function shipping(row: Release, said: Date | undefined, now: Date) {
  if (said === undefined) return row.shippedAt;
  if (row.shippedAt !== null) return refuse("conflict", "R-SLA-14", "This release has shipped already.");
  const message = "lies in the future";
  return (
    claimedMoment(said, now) ??
    refuse("invalid", "R-SLA-14", `shippedAt ${message}.`, { errors: [{ path: "shippedAt", message }] })
  );
}

async function followed(
  tx: Tx,
  { row, timers }: IncidentState,
  release: Release,
  before: Release,
  now: Date,
): Promise<IncidentEffects> {
  const { level, timing } = timerFrame(row, await policyOfVersion(tx, row.policyVersion), now);
  const id = uuid();
  const ships = release.shippedAt !== null && before.shippedAt === null;
  const at = release.shippedAt ?? now;
  const change = inTurn(
    timers,
    (list) => giveDue(list, "fix_in_release", release.plannedFor, timing),
    (list) =>
      ships
        ? satisfy(list, { rule: "fix_in_release", at, eventId: id }, level, timing)
        : { timers: [...list], events: [] },
  );
  const shipped: NewEvent[] = ships
    ? [
        {
          id,
          type: "release.shipped",
          occurredAt: at < row.startedAt ? now : at,
          payload: { name: release.name },
        },
      ]
    : [];
  return { incidentId: row.id, events: [...shipped, ...timerNews(change.events)], timers: change.timers };
}
