import { type DeploymentMark, deploymentEffects } from "@/lib/commands/deployment-mark";
import { keepVersion, releaseKeyMoment } from "@/lib/commands/entry-versions";
import { demandSeen } from "@/lib/commands/incident-write";
import { mentionsOf } from "@/lib/commands/mentions";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/db/find-incident";
import type { TimelineEvent } from "@/lib/db/generated/client";
import { policyOfVersion } from "@/lib/db/policy-store";
import { demand, granted, notFound, Refused } from "@/lib/db/refused";
import { asKeyMoment, asTimelineKind } from "@/lib/db/row-words";
import { type CommandContext, type Room, transact } from "@/lib/db/transact";
import { type EntryView, readEntryView } from "@/lib/db/views/timeline";
import { editEntry as decideEdit, type EntryPatch } from "@/lib/domain/edit-entry";
import { newlyMentioned } from "@/lib/domain/mention";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";

/**
 * Edits, re-times, marks, hides or shows an entry (R-INC-12): the text before is kept as a version, a stale version is
 * refused with the current entry. Whom only the new text mentions is told. `versionOptional` is for hiding, which loses nobody's words.
 */
export async function editEntry(
  ctx: CommandContext,
  entryId: string,
  patch: EntryPatch,
  lenient: { versionOptional: boolean },
) {
  const found = isId(entryId)
    ? await db().timelineEvent.findUnique({ where: { id: entryId }, select: { incidentId: true } })
    : null;
  if (!found) throw notFound("timeline entry");
  const write = { command: "timeline.edit", input: { entryId, ...patch }, incidents: [found.incidentId] };
  return transact<EntryView>(ctx, write, async (room) => {
    const { tx, now } = room;
    const state = room.incident(found.incidentId);
    demandSeen(ctx, state, "timeline entry");
    demand(can(ctx.actor, "timeline.add", state.standing), "timeline.edit");
    if (ctx.actor.kind !== "person")
      throw new Refused(refuse("forbidden", "timeline.edit", "A person edits an entry."));
    const by = { actor: ctx.actor, standing: state.standing };
    const row = await tx.timelineEvent.findUniqueOrThrow({ where: { id: entryId } });
    const holders = await keyMomentHolders(room, found.incidentId);
    const own = row.authorId === ctx.actor.userId;
    const edit = granted(
      decideEdit(stateOf(row), lenient.versionOptional ? { version: row.version, ...patch } : patch, {
        mayEdit: can(ctx.actor, "timeline.edit", { ...state.standing, own }),
        now,
        holders: holders.map((holder) => ({ id: holder.id, keyMoment: asKeyMoment(holder.keyMoment ?? "") })),
        current: await readEntryView(tx, entryId, by),
      }),
    );
    const answer = (tx: Room["tx"]) => readEntryView(tx, entryId, by);
    if (Object.keys(edit.changes).length === 0) return { answer };
    const released = holders.find((holder) => holder.id === edit.releases);
    if (released) await releaseKeyMoment(tx, released, ctx.actor.userId, now);
    await keepVersion(tx, row, ctx.actor.userId, now);
    const edited = await tx.timelineEvent.update({
      where: { id: entryId },
      data: { ...edit.changes, version: { increment: 1 } },
    });
    const marks = { before: markOf(released ?? null) ?? markOf(row), after: markOf(edited) };
    const policy = await policyOfVersion(tx, state.row.policyVersion);
    const body = edited.body ?? "";
    const handles = edited.hidden ? [] : newlyMentioned(row.body, body);
    const notices = await mentionsOf(tx, state, [{ id: entryId, body, byId: ctx.actor.userId, handles }]);
    const effects = deploymentEffects(state, policy, marks, now);
    return { answer, incidents: [{ incidentId: found.incidentId, ...effects, notices }] };
  });
}

function keyMomentHolders({ tx }: Room, incidentId: string): Promise<TimelineEvent[]> {
  return tx.timelineEvent.findMany({ where: { incidentId, hidden: false, keyMoment: { not: null } } });
}

function markOf(entry: TimelineEvent | null): DeploymentMark {
  return entry && entry.keyMoment === "fix_deployed" && !entry.hidden
    ? { entryId: entry.id, at: entry.occurredAt }
    : null;
}

function stateOf(row: TimelineEvent) {
  return {
    id: row.id,
    type: row.type,
    body: row.body ?? "",
    kind: row.kind === null ? null : asTimelineKind(row.kind),
    rationale: row.rationale,
    keyMoment: row.keyMoment === null ? null : asKeyMoment(row.keyMoment),
    occurredAt: row.occurredAt,
    hidden: row.hidden,
    version: row.version,
  };
}
