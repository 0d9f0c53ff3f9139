import { createItem, type NewActionItem } from "@/lib/commands/action-item-write";
import { incidentWrite } from "@/lib/commands/incident-write";
import { demand } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type ActionItemView, readActionItemView } from "@/lib/db/views/action-item";
import { can } from "@/lib/domain/permissions";

/** Records an action item (R-PIR-04): from the review, from an entry of the timeline, or by itself. What one records is one's own to change. */
export function createActionItem(
  ctx: CommandContext,
  { incidentId, ...input }: NewActionItem & { incidentId: string },
) {
  const write = { command: "action_item.create", input, ref: incidentId, action: "incident.read" } as const;
  return incidentWrite<ActionItemView>(ctx, write, async (state, { tx, now }) => {
    demand(can(ctx.actor, "action_item.edit", { ...state.standing, own: true }), "action_item.edit");
    const { id, effects } = await createItem(tx, ctx, state, input, now);
    return {
      status: 201,
      answer: (tx) => readActionItemView(tx, id, ctx.actor, now),
      incidents: [{ incidentId: state.row.id, ...effects }],
    };
  });
}
