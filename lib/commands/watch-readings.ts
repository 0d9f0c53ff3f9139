import type { Tx } from "@/lib/db/client";
import type { Reading } from "@/lib/domain/watch-window";

/** Keeps the latest reading of an item. */
export async function writeReading(
  tx: Tx,
  timerId: string,
  { key, reading, note }: Reading,
  who: { byId: string | null; at: Date },
): Promise<void> {
  const row = { reading, note, ...who };
  await tx.watchReading.upsert({
    where: { timerId_item: { timerId, item: key } },
    create: { timerId, item: key, ...row },
    update: row,
  });
}
