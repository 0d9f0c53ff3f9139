import { db } from "@/lib/db/client";
import { asHotfixState, asWorkflow } from "@/lib/db/row-words";
import type { HotfixRow } from "@/lib/db/views/hotfix";
import type { Actor } from "@/lib/domain/actor";
import { seenIncident } from "./incident-access";

/** The hotfixes of an incident in the order in which they were begun; 200 at most. */
export async function incidentHotfixes(
  actor: Actor,
  ref: string,
): Promise<{ items: HotfixRow[]; nextCursor: null }> {
  const { row } = await seenIncident(actor, ref);
  return { items: await readHotfixRows(row.id), nextCursor: null };
}

/** What lists show of the hotfixes of an incident. One statement. */
export async function readHotfixRows(incidentId: string): Promise<HotfixRow[]> {
  const rows = await db().hotfix.findMany({
    where: { incidentId },
    orderBy: { number: "asc" },
    take: 200,
    include: {
      author: { select: { id: true, name: true } },
      deployments: { where: { bypassReason: { not: null } }, select: { id: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    workflow: asWorkflow(row.workflow),
    state: asHotfixState(row.state),
    author: row.author,
    openedAt: row.openedAt.toISOString(),
    deployedAt: row.deployedAt?.toISOString() ?? null,
    bypassed: row.deployments.length > 0,
  }));
}
