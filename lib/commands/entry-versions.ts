import type { Tx } from "@/lib/db/client";
import type { TimelineEvent } from "@/lib/db/generated/client";

/** Keeps an entry as it was before an edit by `replacedById`. */
export async function keepVersion(
  tx: Tx,
  entry: TimelineEvent,
  replacedById: string,
  now: Date,
): Promise<void> {
  const { id, version, body, kind, rationale, keyMoment, occurredAt, hidden } = entry;
  await tx.timelineEventVersion.create({
    data: {
      eventId: id,
      version,
      body,
      kind,
      rationale,
      keyMoment,
      occurredAt,
      hidden,
      replacedById,
      replacedAt: now,
    },
  });
}

/** Takes the key moment off the entry that holds it, with its version kept: another entry carries it from now on. */
export async function releaseKeyMoment(
  tx: Tx,
  holder: TimelineEvent,
  replacedById: string,
  now: Date,
): Promise<void> {
  await keepVersion(tx, holder, replacedById, now);
  await tx.timelineEvent.update({
    where: { id: holder.id },
    data: { keyMoment: null, version: { increment: 1 } },
  });
}
