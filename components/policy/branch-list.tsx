"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ClassificationBranch, ClassificationTree } from "@/lib/domain/policy";
import { ConditionForm, firstCondition } from "./condition-form";
import { Fold } from "./fold";
import { ItemTools } from "./item-tools";
import { keyFrom, moved, replaced, without } from "./list-edits";
import { GroupProblem, PolicyField } from "./problem-map";
import { SeveritySelect } from "./severity-select";

type BranchListProps = {
  tree: ClassificationTree;
  savedKeys: readonly string[];
  onChange: (branches: ClassificationBranch[]) => void;
};

/** The branches of the decision tree; those of a more severe level are tried first, whatever their order here. */
export function BranchList({ tree, savedKeys, onChange }: BranchListProps) {
  const { branches, questions } = tree;
  const [question] = questions;
  const keys = [...savedKeys, ...branches.map((branch) => branch.key)];
  return (
    <section className="flex flex-col gap-2" data-path="classification.branches">
      <h3 className="font-bold">Branches</h3>
      <p className="max-w-prose text-ink-2">
        P0 is tried before P1 and P1 before P2, within a level from the top; the first branch whose conditions
        all hold decides.
      </p>
      <GroupProblem path="classification.branches" />
      <ol className="border-line border-t">
        {branches.map((branch, place) => (
          <li
            key={branch.key}
            data-path={`classification.branches.${place}`}
            className="flex items-start justify-between gap-2 border-line border-b py-1"
          >
            <Fold className="min-w-0 grow" summary={`${branch.severity}: ${branch.reason || "(no reason)"}`}>
              {() => (
                <BranchForm
                  path={`classification.branches.${place}`}
                  branch={branch}
                  tree={tree}
                  onChange={(changed) => onChange(replaced(branches, place, changed))}
                />
              )}
            </Fold>
            <ItemTools
              name={`the branch ${branch.reason}`}
              place={place}
              count={branches.length}
              onMove={(to) => onChange(moved(branches, place, to))}
              onRemove={() => onChange(without(branches, place))}
            />
          </li>
        ))}
      </ol>
      {question !== undefined && (
        <Button
          size="row"
          className="self-start"
          onClick={() =>
            onChange([
              ...branches,
              {
                key: keyFrom("branch", keys),
                severity: "P1",
                when: [firstCondition(question)],
                reason: "New branch",
              },
            ])
          }
        >
          Add a branch
        </Button>
      )}
    </section>
  );
}

type BranchFormProps = {
  path: string;
  branch: ClassificationBranch;
  tree: ClassificationTree;
  onChange: (branch: ClassificationBranch) => void;
};

function BranchForm({ path, branch, tree, onChange }: BranchFormProps) {
  const { when } = branch;
  const [question] = tree.questions;
  return (
    <div className="flex flex-col gap-3 py-2">
      <div className="grid gap-3 sm:grid-cols-[8rem_1fr]">
        <SeveritySelect
          path={`${path}.severity`}
          value={branch.severity}
          onChange={(severity) => onChange({ ...branch, severity })}
        />
        <PolicyField path={`${path}.reason`} label="Reason" hint="Told to whoever is asked the questions.">
          <TextInput
            value={branch.reason}
            maxLength={500}
            onChange={({ target }) => onChange({ ...branch, reason: target.value })}
          />
        </PolicyField>
      </div>
      <GroupProblem path={`${path}.when`} />
      {when.map((test, at) => (
        <ConditionForm
          // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may ask the same question.
          key={at}
          path={`${path}.when.${at}`}
          number={at + 1}
          test={test}
          questions={tree.questions}
          onChange={(changed) => onChange({ ...branch, when: replaced(when, at, changed) })}
          onRemove={() => onChange({ ...branch, when: without(when, at) })}
        />
      ))}
      {question !== undefined && (
        <Button
          size="row"
          className="self-start"
          onClick={() => onChange({ ...branch, when: [...when, firstCondition(question)] })}
        >
          Add a condition
        </Button>
      )}
    </div>
  );
}
