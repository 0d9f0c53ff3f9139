import type { z } from "zod";
import type { assignmentView } from "@/lib/contracts/roles";
import type { Tx } from "../client";
import { asIncidentRole } from "../row-words";

export type AssignmentView = z.output<typeof assignmentView>;

/** Who holds and held which role on an incident, the present first, the latest first; 500 at most. */
export async function readRoles(tx: Tx, incidentId: string): Promise<{ items: AssignmentView[] }> {
  const rows = await tx.roleAssignment.findMany({
    where: { incidentId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { assignedAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  const ids = new Set(
    rows.flatMap(({ userId, assignedById }) => [userId, ...(assignedById ? [assignedById] : [])]),
  );
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  return {
    items: rows.map((row) => ({
      id: row.id,
      role: asIncidentRole(row.role),
      user: personOf.get(row.userId) ?? { id: row.userId, name: "" },
      note: row.note,
      assignedBy: row.assignedById ? (personOf.get(row.assignedById) ?? null) : null,
      assignedAt: row.assignedAt.toISOString(),
      acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  };
}
