import { incidentWrite } from "@/lib/commands/incident-write";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type AssignmentView, readRoles } from "@/lib/db/views/roles";
import { refuse } from "@/lib/domain/refusal";
import type { IncidentRole } from "@/lib/domain/roles";
import { accessTopic } from "@/lib/live/topics";

/** Takes a role from a person (R-INC-09); who held it, from when until when, stays on record. */
export function removeRole(ctx: CommandContext, ref: string, role: IncidentRole, userId: string) {
  const write = { command: "role.remove", input: { role, userId }, ref, action: "incident.roles" } as const;
  return incidentWrite<{ items: AssignmentView[] }>(ctx, write, async ({ row, roles }, { tx, now }) => {
    const held = roles.find((held) => held.role === role && held.userId === userId);
    if (!held) throw new Refused(refuse("not_found", "not_found", "This person does not hold the role."));
    await tx.roleAssignment.update({ where: { id: held.id }, data: { endedAt: now } });
    return {
      answer: (tx) => readRoles(tx, row.id),
      incidents: [
        {
          incidentId: row.id,
          ...(role === "incident_commander" ? { patch: { commanderId: null } } : {}),
          events: [{ type: "role.removed", payload: { role, userId } }],
        },
      ],
      topics: [accessTopic(row.id)],
    };
  });
}
