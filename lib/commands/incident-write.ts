import { incidentIdOf } from "@/lib/db/find-incident";
import type { IncidentState } from "@/lib/db/incident-state";
import { demand, notFound } from "@/lib/db/refused";
import { type Answer, type CommandContext, type Decision, type Room, transact } from "@/lib/db/transact";
import { type Action, can } from "@/lib/domain/permissions";

/**
 * One write on one incident, named by id or key: locks it, hides it from whoever may not see it (404), and demands the
 * permission (403) before the decision is taken.
 */
export async function incidentWrite<T>(
  ctx: CommandContext,
  write: { command: string; input: unknown; ref: string; action: Action },
  decide: (state: IncidentState, room: Room) => Promise<Decision<T>>,
): Promise<Answer<T>> {
  const id = await incidentIdOf(write.ref);
  const { command, input, action } = write;
  return transact(ctx, { command, input, incidents: [id] }, async (room) => {
    const state = room.incident(id);
    demandSeen(ctx, state);
    demand(can(ctx.actor, action, state.standing), action);
    return decide(state, room);
  });
}

/** 404 for an incident that the actor may not even see, in the words used for `what` where there is none. */
export function demandSeen(ctx: CommandContext, state: IncidentState, what = "incident"): void {
  if (!can(ctx.actor, "incident.read", state.standing)) throw notFound(what);
}
