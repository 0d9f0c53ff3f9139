import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { type DeploymentMark, deploymentEffects } from "@/lib/commands/deployment-mark";
import { releaseKeyMoment } from "@/lib/commands/entry-versions";
import { incidentWrite } from "@/lib/commands/incident-write";
import { mentionsOf } from "@/lib/commands/mentions";
import type { entryInput } from "@/lib/contracts/timeline";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type EntryView, readEntryView } from "@/lib/db/views/timeline";
import { addEntry as newEntry } from "@/lib/domain/add-entry";
import { newlyMentioned } from "@/lib/domain/mention";
import { refuse } from "@/lib/domain/refusal";

/** Adds a person's entry (R-INC-12). A key moment passes to it from the entry that held it; `fix_deployed` settles its deadline. Whom it mentions is told. */
export function addEntry(ctx: CommandContext, ref: string, input: z.output<typeof entryInput>) {
  const write = { command: "timeline.add", input, ref, action: "timeline.add" } as const;
  return incidentWrite<EntryView>(ctx, write, async (state, { tx, now }) => {
    if (ctx.actor.kind !== "person")
      throw new Refused(refuse("forbidden", "timeline.add", "A person writes an entry."));
    const entry = granted(newEntry(input, now));
    const { row, standing } = state;
    const id = uuid();
    let before: DeploymentMark = null;
    if (entry.keyMoment) {
      const holder = await tx.timelineEvent.findFirst({
        where: { incidentId: row.id, keyMoment: entry.keyMoment, hidden: false },
      });
      if (holder) await releaseKeyMoment(tx, holder, ctx.actor.userId, now);
      if (holder && entry.keyMoment === "fix_deployed")
        before = { entryId: holder.id, at: holder.occurredAt };
    }
    const after = entry.keyMoment === "fix_deployed" ? { entryId: id, at: entry.occurredAt } : null;
    const policy = await policyOfVersion(tx, row.policyVersion);
    const effects = deploymentEffects(state, policy, { before, after }, now);
    const said = { id, body: entry.body, byId: ctx.actor.userId, handles: newlyMentioned(null, entry.body) };
    const notices = await mentionsOf(tx, state, [said]);
    return {
      status: 201,
      answer: (tx) => readEntryView(tx, id, { actor: ctx.actor, standing }),
      incidents: [
        {
          incidentId: row.id,
          ...effects,
          events: [{ id, type: "note", ...entry }, ...(effects.events ?? [])],
          notices,
        },
      ],
    };
  });
}
