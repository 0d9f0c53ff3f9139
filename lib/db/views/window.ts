import type { z } from "zod";
import type { windowView } from "@/lib/contracts/watches";
import { effectiveState, type SlaTimer } from "@/lib/domain/timer";
import { watchItems, watchReadings } from "@/lib/domain/watch-items";
import type { Tx } from "../client";

export type WindowView = z.output<typeof windowView>;

/** Whether a timer stands for a watch over a deployment. */
export function isWatch({ rule }: Pick<SlaTimer, "rule">): boolean {
  return Object.hasOwn(watchItems, rule);
}

/** Watches with what was read of each of their items. Two statements. */
export async function readWindows(tx: Tx, timers: readonly SlaTimer[], now: Date): Promise<WindowView[]> {
  const rows = await tx.watchReading.findMany({ where: { timerId: { in: timers.map(({ id }) => id) } } });
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ byId }) => byId ?? []))] } },
    select: { id: true, name: true },
  });
  return timers.map((timer) => ({
    id: timer.id,
    rule: timer.rule,
    label: timer.label,
    state: effectiveState(timer, now),
    from: timer.anchorAt?.toISOString() ?? null,
    dueAt: timer.dueAt?.toISOString() ?? null,
    closedAt: timer.settledAt?.toISOString() ?? null,
    items: (watchItems[timer.rule] ?? []).map(({ key, label }) => {
      const row = rows.find(({ timerId, item }) => timerId === timer.id && item === key);
      return {
        key,
        label,
        reading: watchReadings.find((word) => word === row?.reading) ?? null,
        note: row?.note ?? null,
        by: people.find(({ id }) => id === row?.byId) ?? null,
        at: row?.at.toISOString() ?? null,
      };
    }),
  }));
}
