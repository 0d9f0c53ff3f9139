"use client";

import { TextInput } from "@/components/ui/text-input";
import type { ClassificationQuestion, ClassificationTree } from "@/lib/domain/policy";
import { BranchList } from "./branch-list";
import { ItemTools } from "./item-tools";
import { moved, replaced } from "./list-edits";
import { GroupProblem, PolicyField } from "./problem-map";
import { SeveritySelect } from "./severity-select";

type TreeFormProps = {
  tree: ClassificationTree;
  savedKeys: readonly string[];
  onChange: (tree: ClassificationTree) => void;
};

/** The decision tree: what is asked, which answers lead where, and where all others lead (R-SEV-02). */
export function TreeForm({ tree, savedKeys, onChange }: TreeFormProps) {
  const { questions, otherwise } = tree;
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col gap-2" data-path="classification.questions">
        <h3 className="font-bold">Questions</h3>
        <p className="max-w-prose text-ink-2">
          The order in which a form shows them; when deciding step by step, the branches say what is asked
          next.
        </p>
        <GroupProblem path="classification.questions" />
        <ol className="border-line border-t">
          {questions.map((question, place) => (
            <li key={question.input} className="border-line border-b py-2">
              <QuestionFields
                path={`classification.questions.${place}`}
                question={question}
                place={place}
                count={questions.length}
                onMove={(to) => onChange({ ...tree, questions: moved(questions, place, to) })}
                onChange={(changed) => onChange({ ...tree, questions: replaced(questions, place, changed) })}
              />
            </li>
          ))}
        </ol>
      </section>
      <BranchList
        tree={tree}
        savedKeys={savedKeys}
        onChange={(branches) => onChange({ ...tree, branches })}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 font-bold">In every other case</legend>
        <div className="grid gap-3 sm:grid-cols-[8rem_1fr]">
          <SeveritySelect
            path="classification.otherwise.severity"
            value={otherwise.severity}
            onChange={(severity) => onChange({ ...tree, otherwise: { ...otherwise, severity } })}
          />
          <PolicyField path="classification.otherwise.reason" label="Reason">
            <TextInput
              value={otherwise.reason}
              maxLength={500}
              onChange={({ target }) =>
                onChange({ ...tree, otherwise: { ...otherwise, reason: target.value } })
              }
            />
          </PolicyField>
        </div>
      </fieldset>
    </div>
  );
}

type QuestionFieldsProps = {
  path: string;
  question: ClassificationQuestion;
  place: number;
  count: number;
  onMove: (to: number) => void;
  onChange: (question: ClassificationQuestion) => void;
};

function QuestionFields({ path, question, place, count, onMove, onChange }: QuestionFieldsProps) {
  const options = question.options ?? [];
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-1">
        <PolicyField path={`${path}.label`} label={`Question ${place + 1}`} className="grow">
          <TextInput
            value={question.label}
            maxLength={500}
            onChange={({ target }) => onChange({ ...question, label: target.value })}
          />
        </PolicyField>
        <ItemTools name={`the question ${question.label}`} place={place} count={count} onMove={onMove} />
      </div>
      {question.kind === "choice" && (
        <div className="grid gap-2 sm:grid-cols-2" data-path={`${path}.options`}>
          {options.map((option, at) => (
            <PolicyField key={option.value} path={`${path}.options.${at}.label`} label={`Answer ${at + 1}`}>
              <TextInput
                value={option.label}
                maxLength={200}
                onChange={({ target }) =>
                  onChange({
                    ...question,
                    options: replaced(options, at, { ...option, label: target.value }),
                  })
                }
              />
            </PolicyField>
          ))}
        </div>
      )}
    </div>
  );
}
