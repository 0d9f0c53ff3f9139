import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { actorId } from "@/lib/commands/hotfix-write";
import { timerFrame, timerNews } from "@/lib/commands/timer-frame";
import { writeReading } from "@/lib/commands/watch-readings";
import { windowAfter, windowWrite } from "@/lib/commands/window-write";
import type { closeWindow as contract } from "@/lib/contracts/watches";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { settleGiven } from "@/lib/domain/timers-given";
import { maySettle } from "@/lib/domain/timers-settle";
import { mayClose, mayRead } from "@/lib/domain/watch-window";

type Input = z.output<typeof contract.body>;

/** Closes a watch from its due moment on, once every item of it was looked at (R-SLA-17, R-MON-01). */
export function closeWindow(ctx: CommandContext, id: string, input: Input) {
  return windowWrite(ctx, { command: "watch.close", input, id }, async (timer, state, { tx, now }) => {
    const policy = await policyOfVersion(tx, state.row.policyVersion);
    const { level, timing } = timerFrame(state.row, policy, now);
    granted(maySettle([timer], { rule: timer.rule, at: now }, level));
    for (const { note = null, ...rest } of input.items ?? []) {
      const reading = { ...rest, note };
      granted(mayRead(timer.rule, reading));
      await writeReading(tx, timer.id, reading, { byId: actorId(ctx), at: now });
    }
    const rows = await tx.watchReading.findMany({ where: { timerId: id }, select: { item: true } });
    granted(
      mayClose(
        timer.rule,
        rows.map(({ item }) => item),
      ),
    );
    const eventId = uuid();
    const change = settleGiven(state.timers, id, { at: now, eventId }, timing);
    const { rule, label } = timer;
    const closed = change.timers.find((one) => one.id === id) ?? timer;
    return {
      answer: (tx) => windowAfter(tx, closed, now),
      incidents: [
        {
          incidentId: state.row.id,
          timers: change.timers,
          events: [
            { id: eventId, type: "watch.closed", payload: { rule, label, note: input.note ?? null } },
            ...timerNews(change.events),
          ],
        },
      ],
    };
  });
}
