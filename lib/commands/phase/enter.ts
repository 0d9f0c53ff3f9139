import { incidentWrite } from "@/lib/commands/incident-write";
import { granted, notFound } from "@/lib/db/refused";
import { asIncidentStatus } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type PhasesView, readPhases, readPhasesView } from "@/lib/db/views/phases";
import { handEntry } from "@/lib/domain/phase-hand";

/** Enters a phase by hand, forward or back (R-INC-07); entering the one that the response is in changes nothing. */
export function enterPhase(ctx: CommandContext, ref: string, key: string) {
  const write = { command: "phase.enter", input: { phase: key }, ref, action: "incident.phase" } as const;
  return incidentWrite<PhasesView>(ctx, write, async ({ row, timers }, { tx, now }) => {
    const { phases, current } = await readPhases(tx, { row, timers }, now);
    const phase = phases.find((known) => known.key === key);
    if (!phase) throw notFound("phase");
    const { retrospective } = row;
    granted(handEntry({ status: asIncidentStatus(row.status), retrospective }));
    const answer = (tx: Parameters<typeof readPhases>[0]) => readPhasesView(tx, { row, timers }, now);
    if (current === phase.key) return { answer };
    const payload = { phase: phase.key, label: phase.label };
    return { answer, incidents: [{ incidentId: row.id, events: [{ type: "phase.entered", payload }] }] };
  });
}
