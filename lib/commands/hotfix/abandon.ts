import { hotfixWrite, of, viewAfter } from "@/lib/commands/hotfix-write";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { hotfixStateLabels, isUnderWay } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";

/** Gives a hotfix up before it was deployed (R-FIX-04). */
export function abandonHotfix(ctx: CommandContext, id: string, input: { reason: string }) {
  const write = { command: "hotfix.abandon", input, ref: id, action: "hotfix.edit" } as const;
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix } = record;
    if (!isUnderWay(hotfix.state)) {
      const now = hotfixStateLabels[hotfix.state].toLowerCase();
      throw new Refused(refuse("conflict", "R-FIX-04", `The hotfix is ${now}; it cannot be abandoned.`));
    }
    await tx.hotfix.update({
      where: { id },
      data: { state: "abandoned", endedReason: input.reason, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      answer: viewAfter(ctx, record, state, now),
      incidents: [
        {
          incidentId: state.row.id,
          events: [{ type: "hotfix.abandoned" as const, payload: { ...of(record), reason: input.reason } }],
        },
      ],
    };
  });
}
