"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { PolicyPhase } from "@/lib/domain/policy";
import { targetWords } from "@/lib/domain/policy-words";
import { ItemTools } from "./item-tools";
import { LengthField } from "./length-field";
import { keyFrom, moved, replaced, without } from "./list-edits";
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
          <li key={phase.key} className="flex items-start justify-between gap-2 border-line border-b py-1">
            <Disclosure
              className="min-w-0 grow"
              summary={
                <span>
                  {phase.label || "(no label)"}{" "}
                  <span className="font-normal text-ink-2">{targetWords(phase.target)}</span>
                </span>
              }
            >
              <PhaseForm
                path={`phases.${place}`}
                phase={phase}
                onChange={(changed) => onChange(replaced(phases, place, changed))}
              />
            </Disclosure>
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

type PhaseFormProps = { path: string; phase: PolicyPhase; onChange: (phase: PolicyPhase) => void };

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
      <Steps path={`${path}.steps`} phase={phase} onChange={onChange} />
    </div>
  );
}

function Steps({ path, phase, onChange }: PhaseFormProps) {
  const { steps } = phase;
  const put = (next: PolicyPhase["steps"]) => onChange({ ...phase, steps: next });
  return (
    <fieldset className="flex flex-col gap-2" data-path={path}>
      <legend className="mb-1 font-bold">Steps</legend>
      <GroupProblem path={path} />
      {steps.map((step, place) => (
        <div key={step.key} className="flex items-end gap-1">
          <PolicyField path={`${path}.${place}.label`} label={`Step ${place + 1}`} className="grow">
            <TextInput
              value={step.label}
              maxLength={500}
              onChange={({ target }) => put(replaced(steps, place, { ...step, label: target.value }))}
            />
          </PolicyField>
          <ItemTools
            name={`step ${place + 1}`}
            place={place}
            count={steps.length}
            onMove={(to) => put(moved(steps, place, to))}
            onRemove={() => put(without(steps, place))}
          />
        </div>
      ))}
      <Button
        size="row"
        className="self-start"
        onClick={() =>
          put([
            ...steps,
            {
              key: keyFrom(
                "step",
                steps.map((step) => step.key),
              ),
              label: "",
            },
          ])
        }
      >
        Add a step
      </Button>
    </fieldset>
  );
}
