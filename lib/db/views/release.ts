import type { z } from "zod";
import type { releaseView } from "@/lib/contracts/releases";
import type { Actor } from "@/lib/domain/actor";
import type { Release } from "../generated/client";
import { visibleTo } from "../visible-incident";

export type ReleaseView = z.output<typeof releaseView>;

/** A release as it is answered; `_count` is how many incidents that the viewer may see wait for it or waited. */
export function releaseViewOf(row: Release & { _count: { incidents: number } }): ReleaseView {
  const { id, name, version } = row;
  return {
    ...{ id, name, version },
    plannedFor: row.plannedFor?.toISOString() ?? null,
    shippedAt: row.shippedAt?.toISOString() ?? null,
    incidents: row._count.incidents,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The count of a release's incidents, without those that the viewer may not see. */
export function withCount(actor: Actor) {
  return { _count: { select: { incidents: { where: visibleTo(actor) } } } } as const;
}
