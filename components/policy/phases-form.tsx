"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { causedPhase } from "@/lib/domain/phase-words";
import type { PolicyPhase } from "@/lib/domain/policy";
import { targetWords } from "@/lib/domain/policy-words";
import { CausesField } from "./causes-field";
import { Fold } from "./fold";
import { ItemTools } from "./item-tools";
import { LengthField } from "./length-field";
import { keyFrom, moved, replaced, without } from "./list-edits";
import { PhaseSteps } from "./phase-steps";
import { GroupProblem, PolicyField } from "./problem-map";

type PhasesFormProps = { phases: readonly PolicyPhase[]; onChange: (phases: PolicyPhase[]) => void };

/** The phases with their target windows and checklists (R-INC-01 to 07). */
export function PhasesForm({ phases, onChange }: PhasesFormProps) {
  const add = () => {
    const key = keyFrom(
      "phase",
      phases.map((phase) => phase.key),
    );
    const target = { kind: "window" as const, from: "PT0S", to: "PT30M" };
    onChange([...phases, { key, label: "New phase", target, steps: [] }]);
  };
  return (
    <div className="flex flex-col gap-2" data-path="phases">
      <GroupProblem path="phases" />
      <ol className="border-line border-t">
        {phases.map((phase, place) => (
          <li
            key={phase.key}
            data-path={`phases.${place}`}
            className="flex items-start justify-between gap-2 border-line border-b py-1"
          >
            <Fold
              className="min-w-0 grow"
              summary={
                <span>
                  {phase.label || "(no label)"}{" "}
                  <span className="font-normal text-ink-2">{targetWords(phase.target)}</span>
                </span>
              }
            >
              {() => (
                <PhaseForm
                  path={`phases.${place}`}
                  phase={phase}
                  onChange={(changed) => onChange(replaced(phases, place, changed))}
                />
              )}
            </Fold>
            <ItemTools
              name={`the phase ${phase.label}`}
              place={place}
              count={phases.length}
              onMove={(to) => onChange(moved(phases, place, to))}
              onRemove={() => onChange(without(phases, place))}
            />
          </li>
        ))}
      </ol>
      <Button size="row" className="self-start" onClick={add}>
        Add a phase
      </Button>
    </div>
  );
}

export type PhaseFormProps = { path: string; phase: PolicyPhase; onChange: (phase: PolicyPhase) => void };

function PhaseForm({ path, phase, onChange }: PhaseFormProps) {
  const { target } = phase;
  return (
    <div className="flex flex-col gap-3 py-2">
      <PolicyField path={`${path}.label`} label="Label">
        <TextInput
          value={phase.label}
          maxLength={200}
          onChange={({ target: field }) => onChange({ ...phase, label: field.value })}
        />
      </PolicyField>
      <div className="grid gap-3 sm:grid-cols-3">
        <PolicyField path={`${path}.target.kind`} label="Target">
          <Select
            value={target.kind}
            onChange={({ target: field }) =>
              onChange({
                ...phase,
                target: { ...target, kind: field.value === "length" ? "length" : "window" },
              })
            }
          >
            <option value="window">counted from the start</option>
            <option value="length">how long it lasts</option>
          </Select>
        </PolicyField>
        {(["from", "to"] as const).map((end) => (
          <LengthField
            key={end}
            path={`${path}.target.${end}`}
            label={end === "from" ? "From" : "To"}
            value={target[end]}
            onChange={(value) => onChange({ ...phase, target: { ...target, [end]: value ?? "" } })}
          />
        ))}
      </div>
      <CausesField
        path={`${path}.enteredBy`}
        label="Entered by"
        causes={causedPhase(phase).enteredBy}
        onChange={(enteredBy) => onChange({ ...phase, enteredBy })}
      />
      <PhaseSteps path={`${path}.steps`} phase={phase} onChange={onChange} />
    </div>
  );
}
