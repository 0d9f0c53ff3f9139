import { db } from "@/lib/db/client";
import { type ReleaseView, releaseViewOf, withCount } from "@/lib/db/views/release";
import type { Actor } from "@/lib/domain/actor";

/** Regular releases, those that have not shipped first, the nearest date first. */
export async function releaseList(
  actor: Actor,
  limit: number,
): Promise<{ items: ReleaseView[]; nextCursor: null }> {
  const rows = await db().release.findMany({
    orderBy: [
      { shippedAt: { sort: "desc", nulls: "first" } },
      { plannedFor: { sort: "asc", nulls: "last" } },
      { id: "asc" },
    ],
    take: limit,
    include: withCount(actor),
  });
  return { items: rows.map(releaseViewOf), nextCursor: null };
}
