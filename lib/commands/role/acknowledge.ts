import { demandSeen } from "@/lib/commands/incident-write";
import { incidentIdOf } from "@/lib/db/find-incident";
import { quietNotices } from "@/lib/db/notice-rows";
import { Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type AssignmentView, readRoles } from "@/lib/db/views/roles";
import { roleCause } from "@/lib/domain/notice";
import { refuse } from "@/lib/domain/refusal";
import type { IncidentRole } from "@/lib/domain/roles";

/** The receiver of a role accepts it (R-INC-09), which answers the notice of it; accepting twice changes nothing. */
export async function acknowledgeRole(ctx: CommandContext, ref: string, role: IncidentRole) {
  const id = await incidentIdOf(ref);
  const write = { command: "role.acknowledge", input: { role }, incidents: [id] };
  return transact<{ items: AssignmentView[] }>(ctx, write, async ({ tx, now, incident }) => {
    const state = incident(id);
    demandSeen(ctx, state);
    const answer = (tx: Parameters<typeof readRoles>[0]) => readRoles(tx, id);
    const userId = ctx.actor.kind === "person" ? ctx.actor.userId : null;
    const held = state.roles.find((held) => held.role === role && held.userId === userId);
    if (!held || !userId)
      throw new Refused(refuse("conflict", "R-INC-09", "You do not hold this role on the incident."));
    if (held.acknowledgedAt) return { answer };
    await tx.roleAssignment.update({ where: { id: held.id }, data: { acknowledgedAt: now } });
    return {
      answer,
      incidents: [{ incidentId: id, events: [{ type: "role.acknowledged", payload: { role, userId } }] }],
      topics: await quietNotices(tx, [roleCause(held.id)], now),
    };
  });
}
