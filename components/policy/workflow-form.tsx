"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Workflow } from "@/lib/domain/hotfix-workflow";
import { PolicyField } from "./problem-map";
import { WorkflowSteps } from "./workflow-steps";

export type WorkflowFormProps = {
  path: string;
  workflow: Workflow;
  onChange: (workflow: Workflow) => void;
};

/** One workflow: its words, and its steps folded under what they are for. */
export function WorkflowForm({ path, workflow, onChange }: WorkflowFormProps) {
  return (
    <div className="flex flex-col gap-3">
      <PolicyField path={`${path}.label`} label="Label">
        <TextInput
          value={workflow.label}
          maxLength={200}
          onChange={({ target }) => onChange({ ...workflow, label: target.value })}
        />
      </PolicyField>
      <PolicyField
        path={`${path}.description`}
        label="Description"
        hint="Shown where a person chooses the workflow."
      >
        <TextArea
          rows={2}
          value={workflow.description}
          maxLength={500}
          onChange={({ target }) => onChange({ ...workflow, description: target.value })}
        />
      </PolicyField>
      <Checkbox
        label="For small fixes only"
        hint="A hotfix above the scope budget of its level is warned about."
        checked={workflow.smallFixesOnly}
        onChange={({ target }) => onChange({ ...workflow, smallFixesOnly: target.checked })}
      />
      <WorkflowSteps
        path={`${path}.steps`}
        steps={workflow.steps}
        onChange={(steps) => onChange({ ...workflow, steps })}
      />
    </div>
  );
}
