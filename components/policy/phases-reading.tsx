import type { PolicyPhase } from "@/lib/domain/policy";
import { targetWords } from "@/lib/domain/policy-words";

/** The phases with their targets and checklists to read. */
export function PhasesReading({ phases }: { phases: readonly PolicyPhase[] }) {
  if (phases.length === 0) return <p className="text-ink-2">No phases.</p>;
  return (
    <ol className="border-line border-t">
      {phases.map((phase) => (
        <li key={phase.key} className="border-line border-b py-2">
          <p className="flex flex-wrap gap-x-4">
            <span className="font-bold">{phase.label}</span>
            <span className="text-ink-2">{targetWords(phase.target)}</span>
          </p>
          <ul className="list-disc pl-5">
            {phase.steps.map((step) => (
              <li key={step.key}>{step.label}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
