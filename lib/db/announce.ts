import { liveChannel } from "@/lib/live/topics";
import type { Tx } from "./client";

/** Announces topics when the transaction commits, for the few writes that are not commands. */
export async function announce(tx: Tx, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, topic) FROM unnest(${[...topics]}::text[]) AS topic`;
}
