import { v7 as uuid } from "uuid";
import { incidentWrite } from "@/lib/commands/incident-write";
import { demandPerson } from "@/lib/commands/known-person";
import { granted } from "@/lib/db/refused";
import { asOrgRole } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type AssignmentView, readRoles } from "@/lib/db/views/roles";
import { roleGiven } from "@/lib/domain/notice";
import { mayAssignRole } from "@/lib/domain/role-rules";
import { type IncidentRole, isSharedRole } from "@/lib/domain/roles";
import { accessTopic } from "@/lib/live/topics";

/**
 * Assigns a role or hands it over (R-INC-09): a single role passes from its holder, a shared one gains a holder. Approving
 * roles go only to somebody who holds them organisation-wide. Assigning it to its holder again changes nothing.
 */
export function assignRole(
  ctx: CommandContext,
  ref: string,
  role: IncidentRole,
  input: { userId: string; note?: string | null | undefined },
) {
  const write = { command: "role.assign", input: { role, ...input }, ref, action: "incident.roles" } as const;
  return incidentWrite<{ items: AssignmentView[] }>(ctx, write, async ({ row, roles }, { tx, now }) => {
    const user = await demandPerson(tx, input.userId, "userId");
    granted(mayAssignRole(role, user.roles.map(asOrgRole)));
    const answer = (tx: Parameters<typeof readRoles>[0]) => readRoles(tx, row.id);
    const holders = roles.filter((held) => held.role === role);
    if (holders.some((held) => held.userId === user.id)) return { answer };
    const previous = isSharedRole(role) ? undefined : holders[0];
    if (previous) await tx.roleAssignment.update({ where: { id: previous.id }, data: { endedAt: now } });
    const actorId = ctx.actor.kind === "person" ? ctx.actor.userId : null;
    const assignmentId = uuid();
    await tx.roleAssignment.create({
      data: {
        id: assignmentId,
        incidentId: row.id,
        role,
        userId: user.id,
        note: input.note ?? null,
        assignedById: actorId,
        assignedAt: now,
        // Who takes a role has accepted it; who is given one says so.
        acknowledgedAt: user.id === actorId ? now : null,
      },
    });
    const payload = {
      role,
      userId: user.id,
      previousUserId: previous?.userId ?? null,
      note: input.note ?? null,
    };
    return {
      answer,
      incidents: [
        {
          incidentId: row.id,
          ...(role === "incident_commander" ? { patch: { commanderId: user.id } } : {}),
          events: [{ type: "role.assigned", payload }],
          notices: roleGiven(assignmentId, { role, userId: user.id, byId: actorId, note: payload.note }),
        },
      ],
      topics: [accessTopic(row.id)],
    };
  });
}
