import { demandSeen } from "@/lib/commands/incident-write";
import { db, type Tx } from "@/lib/db/client";
import type { IncidentState } from "@/lib/db/incident-state";
import { demand, notFound } from "@/lib/db/refused";
import { type Answer, type CommandContext, type Decision, type Room, transact } from "@/lib/db/transact";
import { isWatch, readWindows, type WindowView } from "@/lib/db/views/window";
import { can } from "@/lib/domain/permissions";
import type { SlaTimer } from "@/lib/domain/timer";

/** One write on one watch over a deployment, named by its timer: locks its incident and demands the permission. */
export async function windowWrite(
  ctx: CommandContext,
  write: { command: string; input: unknown; id: string },
  decide: (timer: SlaTimer, state: IncidentState, room: Room) => Promise<Decision<WindowView>>,
): Promise<Answer<WindowView>> {
  const { command, input, id } = write;
  const found = await db().slaTimer.findUnique({ where: { id }, select: { incidentId: true } });
  if (found === null) throw notFound("window");
  const { incidentId } = found;
  return transact(ctx, { command, input: { id, input }, incidents: [incidentId] }, async (room) => {
    const state = room.incident(incidentId);
    demandSeen(ctx, state, "window");
    const timer = state.timers.find((one) => one.id === id);
    if (timer === undefined || !isWatch(timer)) throw notFound("window");
    demand(can(ctx.actor, "window.close", state.standing), "window.close");
    return decide(timer, state, room);
  });
}

/** Answers one watch as it is once all else is written. */
export async function windowAfter(tx: Tx, timer: SlaTimer, now: Date): Promise<WindowView> {
  const [view] = await readWindows(tx, [timer], now);
  if (view === undefined) throw new Error("a watch was not read");
  return view;
}
