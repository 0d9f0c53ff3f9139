import type { z } from "zod";
import type { phasesView } from "@/lib/contracts/phases";
import { announceResolution } from "@/lib/domain/default-policy/after-the-fix";
import { latestDeploymentStart } from "@/lib/domain/deployment-start";
import { durationMinutes } from "@/lib/domain/duration";
import { phaseFacts } from "@/lib/domain/phase-facts";
import { type PhaseProgress, type PhasesProgress, phasesProgress } from "@/lib/domain/phase-progress";
import { isOpen, type SlaTimer } from "@/lib/domain/timer";
import { fixRule } from "@/lib/domain/timers-resolve";
import type { Tx } from "../client";
import type { Incident } from "../generated/client";
import { readPhaseRecords } from "../phase-records";
import { policyOfVersion } from "../policy-store";
import { asIncidentStatus } from "../row-words";

export type PhasesView = z.output<typeof phasesView>;
/** The incident as far as its phases follow it. */
export type PhasesOf = { row: Incident; timers: readonly SlaTimer[] };

/** Where the response stands in its phases at `now`, by the policy that it was declared under. */
export async function readPhases(tx: Tx, { row, timers }: PhasesOf, now: Date): Promise<PhasesProgress> {
  const policy = await policyOfVersion(tx, row.policyVersion);
  const incident = { ...row, status: asIncidentStatus(row.status) };
  const settled = {
    fix: settlement(timers, fixRule),
    announcement: settlement(timers, announceResolution.rule),
  };
  const facts = phaseFacts(incident, settled, await readPhaseRecords(tx, row));
  return phasesProgress(policy.phases, facts, now);
}

/** The same as the API answers it, with the latest start of the deployment. */
export async function readPhasesView(tx: Tx, of: PhasesOf, now: Date): Promise<PhasesView> {
  const progress = await readPhases(tx, of, now);
  const start = latestDeploymentStart(progress, of.row.retrospective ? null : fixDueAt(of.timers));
  return {
    items: progress.phases.map(phaseViewOf),
    current: progress.current,
    latestDeploymentStart: start && {
      phase: start.phase,
      by: start.by.toISOString(),
      atTheLatest: start.atTheLatest.toISOString(),
      dueAt: start.dueAt.toISOString(),
    },
  };
}

function settlement(timers: readonly SlaTimer[], rule: string) {
  const settled = timers.filter((timer) => timer.rule === rule && timer.settledAt !== null);
  const latest = settled.reduce<SlaTimer | null>(
    (last, timer) => (last && last.round > timer.round ? last : timer),
    null,
  );
  return latest?.settledAt ? { at: latest.settledAt, eventId: latest.settledBy } : null;
}

/** The earliest deadline of a fix that is still owed. */
function fixDueAt(timers: readonly SlaTimer[]): Date | null {
  const due = timers.flatMap((timer) =>
    timer.rule === fixRule && isOpen(timer) && timer.dueAt ? [timer.dueAt] : [],
  );
  return due.reduce<Date | null>((first, next) => (first && first <= next ? first : next), null);
}

function phaseViewOf(phase: PhaseProgress): PhasesView["items"][number] {
  const { key, label, target, enteredAt, leftAt, enteredBy, verdict, steps } = phase;
  return {
    key,
    label,
    target:
      target.kind === "window"
        ? { kind: "window", from: target.from.toISOString(), to: target.to.toISOString() }
        : { kind: "length", fromMinutes: target.fromMs / 60_000, toMinutes: target.toMs / 60_000 },
    enteredAt: enteredAt?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
    enteredBy,
    durationMinutes: enteredAt && leftAt ? durationMinutes(enteredAt, leftAt) : null,
    verdict,
    steps: steps.map(({ done, ...step }) => ({
      ...step,
      done: done && { ...done, at: done.at.toISOString() },
    })),
  };
}
