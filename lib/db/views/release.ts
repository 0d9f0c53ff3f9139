import type { z } from "zod";
import type { releaseView } from "@/lib/contracts/releases";
import type { Release } from "../generated/client";

export type ReleaseView = z.output<typeof releaseView>;

/** A release as it is answered; `_count` is how many incidents wait for it or waited. */
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

export const withCount = { _count: { select: { incidents: true } } } as const;
