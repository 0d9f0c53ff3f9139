"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { causedPhase } from "@/lib/domain/phase-words";
import type { PolicyPhase } from "@/lib/domain/policy";
import { CausesField } from "./causes-field";
import { ItemTools } from "./item-tools";
import { keyFrom, moved, replaced, without } from "./list-edits";
import type { PhaseFormProps } from "./phases-form";
import { GroupProblem, PolicyField } from "./problem-map";

/** The checklist of a phase. */
export function PhaseSteps({ path, phase, onChange }: PhaseFormProps) {
  const { steps } = phase;
  const caused = causedPhase(phase).steps;
  const put = (next: PolicyPhase["steps"]) => onChange({ ...phase, steps: next });
  return (
    <fieldset className="flex flex-col gap-2" data-path={path}>
      <legend className="mb-1 font-bold">Steps</legend>
      <GroupProblem path={path} />
      {steps.map((step, place) => (
        <div key={step.key} className="flex flex-col gap-1">
          <div className="flex items-end gap-1">
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
          <CausesField
            path={`${path}.${place}.tickedBy`}
            label="Ticked by"
            causes={caused[place]?.causes ?? []}
            onChange={(tickedBy) => put(replaced(steps, place, { ...step, tickedBy }))}
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
