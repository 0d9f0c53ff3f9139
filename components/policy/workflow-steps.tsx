"use client";

import { Button } from "@/components/ui/button";
import type { WorkflowStep } from "@/lib/domain/hotfix-workflow";
import { stepMarks } from "@/lib/domain/workflow-words";
import { Fold } from "./fold";
import { ItemTools } from "./item-tools";
import { keyFrom, moved, replaced, without } from "./list-edits";
import { GroupProblem } from "./problem-map";
import { WorkflowStepForm } from "./workflow-step-form";

type WorkflowStepsProps = {
  path: string;
  steps: readonly WorkflowStep[];
  onChange: (steps: WorkflowStep[]) => void;
};

/** The steps of a workflow in their order. */
export function WorkflowSteps({ path, steps, onChange }: WorkflowStepsProps) {
  const add = () => {
    const key = keyFrom(
      "step",
      steps.map((step) => step.key),
    );
    const words = { purpose: "New step", detail: [], commands: [], expected: "" };
    onChange([...steps, { key, ...words, irreversible: null, production: false }]);
  };
  return (
    <div className="flex flex-col gap-2" data-path={path}>
      <h4 className="font-bold">Steps</h4>
      <GroupProblem path={path} />
      <ol className="border-line border-t">
        {steps.map((step, place) => (
          <li key={step.key} data-path={`${path}.${place}`} className="relative border-line border-b py-1">
            <Fold summary={<StepSummary step={step} />}>
              {() => (
                <WorkflowStepForm
                  path={`${path}.${place}`}
                  step={step}
                  onChange={(changed) => onChange(replaced(steps, place, changed))}
                />
              )}
            </Fold>
            <div className="absolute top-1 right-0">
              <ItemTools
                name={`the step ${step.purpose}`}
                place={place}
                count={steps.length}
                onMove={(to) => onChange(moved(steps, place, to))}
                onRemove={() => onChange(without(steps, place))}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button size="row" className="self-start" onClick={add}>
        Add a step
      </Button>
    </div>
  );
}

function StepSummary({ step }: { step: WorkflowStep }) {
  return (
    // Room for the buttons at its right: the fields below take the whole width, which commands need.
    <span className="pr-30">
      {step.purpose || "(no purpose)"}{" "}
      <span className="font-normal text-ink-2">{stepMarks(step).join(", ")}</span>
    </span>
  );
}
