import { DataList } from "@/components/ui/data-list";
import type { Workflow, WorkflowStep } from "@/lib/domain/hotfix-workflow";
import type { PolicyDocument } from "@/lib/domain/policy";
import { stepMarks } from "@/lib/domain/workflow-words";

/** The workflows of hotfixes with their steps and commands to read (R-FIX-02). */
export function WorkflowsReading({
  policy,
}: {
  policy: Pick<PolicyDocument, "workflows" | "defaultWorkflow">;
}) {
  const { workflows, defaultWorkflow } = policy;
  if (workflows.length === 0) return <p className="text-ink-2">No workflows.</p>;
  return (
    <div className="flex flex-col gap-6">
      {workflows.map((workflow) => (
        <WorkflowReading
          key={workflow.key}
          workflow={workflow}
          isDefault={workflow.key === defaultWorkflow}
        />
      ))}
    </div>
  );
}

function WorkflowReading({ workflow, isDefault }: { workflow: Workflow; isDefault: boolean }) {
  return (
    <div>
      <h3 className="font-bold">
        {workflow.label}
        {isDefault && <span className="font-normal text-ink-2"> (the default)</span>}
      </h3>
      <p className="mb-2 max-w-prose">
        {workflow.description}
        {workflow.smallFixesOnly && " For small fixes only."}
      </p>
      <ol className="border-line border-t">
        {workflow.steps.map((step) => (
          <StepReading key={step.key} step={step} />
        ))}
      </ol>
    </div>
  );
}

function StepReading({ step }: { step: WorkflowStep }) {
  const marks = stepMarks(step);
  return (
    <li className="flex flex-col gap-1.5 border-line border-b py-2">
      <p className="flex flex-wrap gap-x-4">
        <span className="font-bold">{step.purpose}</span>
        <span className="text-ink-2 empty:hidden">{marks.join(", ")}</span>
      </p>
      {step.detail.length > 0 && (
        <ul className="list-disc pl-5">
          {step.detail.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {step.commands.length > 0 && (
        <pre className="whitespace-pre-wrap break-words bg-sunken px-3 py-2 font-mono text-note">
          {step.commands.join("\n")}
        </pre>
      )}
      <DataList
        facts={[
          { term: "When it worked", value: step.expected },
          ...(step.irreversible === null ? [] : [{ term: "Not reversible", value: step.irreversible }]),
        ]}
      />
    </li>
  );
}
