import type { Tx } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { fireOn } from "./fire-due";

/**
 * Fires the timers of one incident whose history is being told, each at its own moment, up to and with `until`: what stands on its
 * timeline afterwards is what the engine would have written then. Answers how many moments fired.
 */
export async function fireTold(client: PrismaClient, incidentId: string, until: Date): Promise<number> {
  if ((await nextOf(client, incidentId, until)) === null) return 0;
  return client.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM incidents WHERE id = ${incidentId}::uuid FOR UPDATE`;
      let fired = 0;
      for (;;) {
        const next = await nextOf(tx, incidentId, until);
        if (next === null) return fired;
        fired += await fireOn(tx, [incidentId], next);
      }
    },
    { maxWait: 5_000, timeout: 20_000 },
  );
}

async function nextOf(client: PrismaClient | Tx, incidentId: string, until: Date): Promise<Date | null> {
  const [row] = await client.$queryRaw<{ at: Date }[]>`
    SELECT next_at AS at FROM sla_timers
     WHERE incident_id = ${incidentId}::uuid AND next_at <= ${until}::timestamptz ORDER BY next_at LIMIT 1`;
  return row?.at ?? null;
}
