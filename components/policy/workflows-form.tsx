"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { workflowKeys } from "@/lib/domain/hotfix-workflow";
import type { PolicyDocument } from "@/lib/domain/policy";
import { ItemTools } from "./item-tools";
import { moved, replaced, without } from "./list-edits";
import { PlaceholderList } from "./placeholder-list";
import { GroupProblem, PolicyField } from "./problem-map";
import { WorkflowForm } from "./workflow-form";

type Workflows = Pick<PolicyDocument, "workflows" | "defaultWorkflow">;
type WorkflowsFormProps = { policy: Workflows; onChange: (change: Partial<Workflows>) => void };

/** The workflows that a hotfix may follow, and which one it follows unless another is chosen (R-FIX-01, R-FIX-02). */
export function WorkflowsForm({ policy, onChange }: WorkflowsFormProps) {
  const { workflows } = policy;
  const put = (next: Workflows["workflows"]) => onChange({ workflows: next });
  return (
    <div className="flex flex-col gap-5">
      <DefaultField policy={policy} onChange={onChange} />
      <PlaceholderList />
      <div className="flex flex-col gap-2" data-path="workflows">
        <GroupProblem path="workflows" />
        <ul className="flex flex-col gap-6">
          {workflows.map((workflow, place) => (
            <li key={workflow.key} data-path={`workflows.${place}`} className="border-line border-t pt-2">
              <div className="flex items-start justify-between gap-2">
                <h3 className="py-2 font-bold">{workflow.label || "(no label)"}</h3>
                <ItemTools
                  name={`the workflow ${workflow.label}`}
                  place={place}
                  count={workflows.length}
                  onMove={(to) => put(moved(workflows, place, to))}
                  onRemove={() => put(without(workflows, place))}
                />
              </div>
              <WorkflowForm
                path={`workflows.${place}`}
                workflow={workflow}
                onChange={(changed) => put(replaced(workflows, place, changed))}
              />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          {defaultPolicy.workflows
            .filter((known) => workflows.every((workflow) => workflow.key !== known.key))
            .map((known) => (
              <Button key={known.key} size="row" onClick={() => put([...workflows, known])}>
                Bring back “{known.label}”
              </Button>
            ))}
        </div>
      </div>
    </div>
  );
}

function DefaultField({ policy: { workflows, defaultWorkflow }, onChange }: WorkflowsFormProps) {
  const missing = workflows.every((workflow) => workflow.key !== defaultWorkflow);
  return (
    <PolicyField
      path="defaultWorkflow"
      label="Default workflow"
      hint="A new hotfix follows it unless its author chooses another."
      className="max-w-sm"
    >
      <Select
        value={defaultWorkflow}
        onChange={({ target }) =>
          onChange({ defaultWorkflow: workflowKeys.find((key) => key === target.value) ?? defaultWorkflow })
        }
      >
        {missing && <option value={defaultWorkflow}>(taken out)</option>}
        {workflows.map((workflow) => (
          <option key={workflow.key} value={workflow.key}>
            {workflow.label || workflow.key}
          </option>
        ))}
      </Select>
    </PolicyField>
  );
}
