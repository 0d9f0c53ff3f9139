import { durationMs } from "./iso-duration";
import { type DoneBy, type PhaseStay, phaseStays } from "./phase-entries";
import type { HandTick, PhaseFacts } from "./phase-facts";
import { causedPhase } from "./phase-words";
import type { PolicyPhase } from "./policy";

/** `late` holds for a phase that is under way past its target, too; `skipped` was passed over, or never came. */
export const phaseVerdicts = ["not_begun", "under_way", "in_time", "late", "skipped"] as const;
export type PhaseVerdict = (typeof phaseVerdicts)[number];

/** A window as moments, counted from the start or the latest re-opening; a length in milliseconds. */
export type PhaseTarget =
  | { kind: "window"; from: Date; to: Date }
  | { kind: "length"; fromMs: number; toMs: number };

export type StepDone = DoneBy & { at: Date; note: string | null };
export type StepProgress = { key: string; label: string; done: StepDone | null };
export type PhaseProgress = {
  key: string;
  label: string;
  target: PhaseTarget;
  enteredAt: Date | null;
  leftAt: Date | null;
  /** What entered it; null while it has not begun. */
  enteredBy: DoneBy | null;
  /** How long it took; null until it is left. */
  lengthMs: number | null;
  verdict: PhaseVerdict;
  steps: StepProgress[];
};
export type PhasesProgress = { phases: PhaseProgress[]; current: string | null };

/** The phases of the response at `now`: target against actual, what is ticked and by what, and where the response stands (R-INC-01 to 07). */
export function phasesProgress(policy: readonly PolicyPhase[], facts: PhaseFacts, now: Date): PhasesProgress {
  const caused = policy.map(causedPhase);
  const { stays, current } = phaseStays(caused, facts);
  const furthest = Math.max(-1, ...stays.keys());
  const phases = caused.map(({ phase, steps }, place): PhaseProgress => {
    const stay = stays.get(place) ?? null;
    const target = targetOf(phase, stay, facts);
    const passed = place < furthest || facts.endedAt !== null;
    return {
      key: phase.key,
      label: phase.label,
      target,
      enteredAt: stay?.enteredAt ?? null,
      leftAt: stay?.leftAt ?? null,
      enteredBy: stay?.by ?? null,
      lengthMs: stay?.leftAt ? stay.leftAt.getTime() - stay.enteredAt.getTime() : null,
      verdict: stay ? verdictOf(target, stay, now) : passed ? "skipped" : "not_begun",
      steps: steps.map(({ key, label, causes }) => {
        const ticks = facts.ticks.filter((tick) => tick.phase === phase.key && tick.step === key);
        const happened = facts.happened.filter(({ cause }) => causes.includes(cause));
        return { key, label, done: stepDone(ticks, happened) };
      }),
    };
  });
  return { phases, current: current === null ? null : (policy[current]?.key ?? null) };
}

function targetOf({ target }: PolicyPhase, stay: PhaseStay | null, facts: PhaseFacts): PhaseTarget {
  const [from, to] = [durationMs(target.from), durationMs(target.to)];
  if (target.kind === "length") return { kind: "length", fromMs: from, toMs: to };
  const { reopened, startedAt } = facts;
  const anew = reopened !== null && (stay === null || stay.enteredAt >= reopened.at);
  const start = (anew ? reopened.at : startedAt).getTime();
  return { kind: "window", from: new Date(start + from), to: new Date(start + to) };
}

function verdictOf(target: PhaseTarget, stay: PhaseStay, now: Date): PhaseVerdict {
  const limit = target.kind === "window" ? target.to.getTime() : stay.enteredAt.getTime() + target.toMs;
  if ((stay.leftAt ?? now).getTime() > limit) return "late";
  return stay.leftAt ? "in_time" : "under_way";
}

/** The first thing that ticked the step since a person last took its tick away; null while nothing has. */
function stepDone(ticks: readonly HandTick[], happened: PhaseFacts["happened"]): StepDone | null {
  const undone = ticks.findLastIndex(({ done }) => !done);
  const undoneAt = ticks[undone]?.at;
  const found: StepDone[] = [
    ...happened
      .filter(({ at }) => undoneAt === undefined || at > undoneAt)
      .map(({ cause, at, eventId }) => ({ cause, at, eventId, person: null, note: null })),
    ...ticks
      .slice(undone + 1)
      .map(({ at, eventId, person, note }) => ({ at, eventId, person, note, cause: null })),
  ];
  return found.reduce<StepDone | null>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  );
}
