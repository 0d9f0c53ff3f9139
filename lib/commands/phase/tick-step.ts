import { incidentWrite } from "@/lib/commands/incident-write";
import { granted, notFound } from "@/lib/db/refused";
import { asIncidentStatus } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type PhasesView, readPhases, readPhasesView } from "@/lib/db/views/phases";
import { handTick } from "@/lib/domain/phase-hand";

/**
 * Ticks a step of a phase's checklist, or takes its tick away, by hand (R-INC-07). What stands already, by hand or by an
 * event, changes nothing.
 */
export function tickStep(
  ctx: CommandContext,
  ref: string,
  which: { phase: string; step: string },
  input: { done: boolean; note?: string | null | undefined },
) {
  const write = {
    command: "phase.tick_step",
    input: { ...which, ...input },
    ref,
    action: "incident.phase",
  } as const;
  return incidentWrite<PhasesView>(ctx, write, async ({ row, timers }, { tx, now }) => {
    const { phases } = await readPhases(tx, { row, timers }, now);
    const phase = phases.find(({ key }) => key === which.phase);
    if (!phase) throw notFound("phase");
    const step = phase.steps.find(({ key }) => key === which.step);
    if (!step) throw notFound("step");
    granted(handTick(asIncidentStatus(row.status)));
    const answer = (tx: Parameters<typeof readPhases>[0]) => readPhasesView(tx, { row, timers }, now);
    if ((step.done !== null) === input.done) return { answer };
    const type = input.done ? "phase.step_done" : "phase.step_undone";
    const payload = { phase: phase.key, step: step.key, label: step.label, note: input.note ?? null };
    return { answer, incidents: [{ incidentId: row.id, events: [{ type, payload }] }] };
  });
}
