"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { checkGroups } from "@/lib/domain/check-result";
import type { SeverityPolicy } from "@/lib/domain/policy";
import { checkLabel } from "@/lib/domain/policy-words";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { approvingRoles } from "@/lib/domain/roles";
import { BoxGroup } from "./box-group";
import { NumberField } from "./number-fields";
import { GroupProblem, PolicyField } from "./problem-map";
import { TextList } from "./text-list";

type Part = { path: string; level: SeverityPolicy; onChange: (change: Partial<SeverityPolicy>) => void };

const approvers = [...approvingRoles, "reviewer" as const].map((value) => ({
  value,
  label: approvalRoleLabel(value),
}));
const budgets = ["files", "lines", "directories"] as const;

/** What a level is: its words, its examples, what a fix of it needs. */
export function LevelForm(props: Part) {
  const { path, level, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <PolicyField path={`${path}.label`} label="Label">
        <TextInput
          value={level.label}
          maxLength={200}
          onChange={({ target }) => onChange({ label: target.value })}
        />
      </PolicyField>
      <PolicyField
        path={`${path}.definition`}
        label="Definition"
        hint="Shown where a person chooses the severity."
      >
        <TextArea
          rows={2}
          value={level.definition}
          maxLength={2_000}
          onChange={({ target }) => onChange({ definition: target.value })}
        />
      </PolicyField>
      <TextList
        path={`${path}.examples`}
        legend="Examples"
        one="Example"
        items={level.examples}
        onChange={(examples) => onChange({ examples })}
      />
      <Approvals {...props} />
      <Checks {...props} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-bold">Scope budget of a hotfix</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          {budgets.map((what) => (
            <NumberField
              key={what}
              path={`${path}.scopeBudget.${what}`}
              label={`Changed ${what}`}
              value={level.scopeBudget[what]}
              onChange={(amount) => onChange({ scopeBudget: { ...level.scopeBudget, [what]: amount } })}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function Approvals({ path, level, onChange }: Part) {
  return (
    <div className="flex flex-col">
      <h3 className="font-bold">Approvals</h3>
      <Checkbox
        label="A hotfix is required"
        hint="Otherwise the next regular release brings the fix."
        checked={level.hotfixRequired}
        onChange={({ target }) => onChange({ hotfixRequired: target.checked })}
      />
      <BoxGroup
        path={`${path}.approverRoles`}
        legend="Each of these approves"
        options={approvers}
        chosen={level.approverRoles}
        onChange={(approverRoles) => onChange({ approverRoles })}
      />
      <Checkbox
        label="An approval by word of mouth counts"
        checked={level.verbalApproval}
        onChange={({ target }) => onChange({ verbalApproval: target.checked })}
      />
      <Checkbox
        label="The emergency bypass is allowed"
        hint="By name and with a reason; it stands in the review forever."
        checked={level.bypassAllowed}
        onChange={({ target }) => onChange({ bypassAllowed: target.checked })}
      />
    </div>
  );
}

function Checks({ path, level, onChange }: Part) {
  return (
    <div className="flex flex-col gap-1" data-path={`${path}.requiredChecks`}>
      <h3 className="font-bold">Required checks</h3>
      <GroupProblem path={`${path}.requiredChecks`} />
      {checkGroups.map(({ label, checks }) => (
        <BoxGroup
          key={label}
          path={`${path}.requiredChecks.${label}`}
          legend={label}
          options={checks.map((value: string) => ({ value, label: checkLabel(value) }))}
          chosen={level.requiredChecks}
          onChange={(requiredChecks) => onChange({ requiredChecks })}
        />
      ))}
      <Checkbox
        label="A required check may be skipped"
        hint="By name and with a reason."
        checked={level.skippableChecks}
        onChange={({ target }) => onChange({ skippableChecks: target.checked })}
      />
    </div>
  );
}
