import { actorId } from "@/lib/commands/hotfix-write";
import { writeReading } from "@/lib/commands/watch-readings";
import { windowAfter, windowWrite } from "@/lib/commands/window-write";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { isOpen } from "@/lib/domain/timer";
import { watchItems } from "@/lib/domain/watch-items";
import { mayRead, type Reading } from "@/lib/domain/watch-window";

/** Writes down what one item of a watch shows (R-MON-01); the latest reading stands. */
export function readItem(ctx: CommandContext, id: string, input: Reading) {
  return windowWrite(ctx, { command: "watch.read", input, id }, async (timer, state, { tx, now }) => {
    granted(mayRead(timer.rule, input));
    if (!isOpen(timer)) throw new Refused(refuse("conflict", "R-MON-01", "This watch is over."));
    await writeReading(tx, id, input, { byId: actorId(ctx), at: now });
    const item = watchItems[timer.rule]?.find(({ key }) => key === input.key)?.label ?? input.key;
    return {
      answer: (tx) => windowAfter(tx, timer, now),
      incidents: [
        {
          incidentId: state.row.id,
          events: [
            {
              type: "watch.read" as const,
              payload: {
                rule: timer.rule,
                label: timer.label,
                item,
                reading: input.reading,
                note: input.note,
              },
            },
          ],
        },
      ],
    };
  });
}
