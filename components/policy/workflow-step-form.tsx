"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { WorkflowStep } from "@/lib/domain/hotfix-workflow";
import { PolicyField } from "./problem-map";
import { TextList } from "./text-list";

type WorkflowStepFormProps = { path: string; step: WorkflowStep; onChange: (step: WorkflowStep) => void };

/** One step of a workflow: what it is for, what is done, what one sees, and what it does for good. */
export function WorkflowStepForm({ path, step, onChange }: WorkflowStepFormProps) {
  return (
    <div className="flex flex-col gap-4 py-2">
      <PolicyField path={`${path}.purpose`} label="Purpose">
        <TextInput
          value={step.purpose}
          maxLength={500}
          onChange={({ target }) => onChange({ ...step, purpose: target.value })}
        />
      </PolicyField>
      <TextList
        path={`${path}.detail`}
        legend="What a person does beyond the commands"
        one="Detail"
        items={step.detail}
        onChange={(detail) => onChange({ ...step, detail })}
      />
      <TextList
        path={`${path}.commands`}
        legend="Commands"
        one="Command"
        code
        items={step.commands}
        onChange={(commands) => onChange({ ...step, commands })}
      />
      <PolicyField path={`${path}.expected`} label="What one sees when it worked">
        <TextArea
          rows={2}
          value={step.expected}
          maxLength={500}
          onChange={({ target }) => onChange({ ...step, expected: target.value })}
        />
      </PolicyField>
      <PolicyField
        path={`${path}.irreversible`}
        label="What it does that cannot be taken back"
        hint="One sentence, shown before the commands are copied. Empty where everything can be taken back."
        optional
      >
        <TextArea
          rows={2}
          value={step.irreversible ?? ""}
          maxLength={500}
          onChange={({ target }) =>
            onChange({ ...step, irreversible: target.value === "" ? null : target.value })
          }
        />
      </PolicyField>
      <Checkbox
        label="It changes production"
        hint="It stays locked until everything that a deployment needs is there."
        checked={step.production}
        onChange={({ target }) => onChange({ ...step, production: target.checked })}
      />
    </div>
  );
}
