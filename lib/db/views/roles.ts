import type { z } from "zod";
import type { assignmentView } from "@/lib/contracts/roles";
import type { Tx } from "../client";
import { asIncidentRole } from "../row-words";

export type AssignmentView = z.output<typeof assignmentView>;

const person = { select: { id: true, name: true } } as const;

/** Who holds and held which role on an incident, the present first, the latest first; 500 at most. */
export async function readRoles(tx: Tx, incidentId: string): Promise<{ items: AssignmentView[] }> {
  const rows = await tx.roleAssignment.findMany({
    where: { incidentId },
    include: { user: person, assignedBy: person },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { assignedAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  return {
    items: rows.map((row) => ({
      id: row.id,
      role: asIncidentRole(row.role),
      user: row.user,
      note: row.note,
      assignedBy: row.assignedBy,
      assignedAt: row.assignedAt.toISOString(),
      acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  };
}
