import { phases as defaultPhases } from "./default-policy/phases";
import { isPhaseCause, type PhaseCause } from "./phase-causes";
import type { PolicyPhase, PolicyStep } from "./policy";

type CausedPhase = { phase: PolicyPhase; enteredBy: PhaseCause[]; steps: CausedStep[] };
type CausedStep = PolicyStep & { causes: PhaseCause[] };

/** A phase with what enters it and ticks its steps: its own words, or those of the default phase and step of the same keys. */
export function causedPhase(phase: PolicyPhase): CausedPhase {
  const usual = defaultPhases.find(({ key }) => key === phase.key);
  const causes = (own: string[] | undefined, other: string[] | undefined) =>
    (own ?? other ?? []).filter(isPhaseCause);
  return {
    phase,
    enteredBy: causes(phase.enteredBy, usual?.enteredBy),
    steps: phase.steps.map((step) => ({
      ...step,
      causes: causes(step.tickedBy, usual?.steps.find(({ key }) => key === step.key)?.tickedBy),
    })),
  };
}
