"use client";

import { Select } from "@/components/ui/select";
import type { ClassificationQuestion, ClassificationTest } from "@/lib/domain/policy";
import { BoxGroup } from "./box-group";
import { ItemTools } from "./item-tools";
import { NumberField } from "./number-fields";
import { PolicyField } from "./problem-map";

type ConditionFormProps = {
  path: string;
  number: number;
  test: ClassificationTest;
  questions: readonly ClassificationQuestion[];
  onChange: (test: ClassificationTest) => void;
  onRemove: () => void;
};

/** A condition over a question that has just been chosen, with an answer to begin with. */
export function firstCondition({ input, kind, options }: ClassificationQuestion): ClassificationTest {
  if (kind === "percent") return { input, gt: 50 };
  if (kind === "yes_no") return { input, is: [true] };
  return { input, is: (options ?? []).slice(0, 1).map((option) => option.value) };
}

/** One condition of a branch: a question and the answers that meet it. */
export function ConditionForm({ path, number, test, questions, onChange, onRemove }: ConditionFormProps) {
  const question = questions.find((candidate) => candidate.input === test.input);
  return (
    <fieldset className="border-line border-l-2 pl-3">
      <legend className="text-ink-2 text-note">{number === 1 ? "Holds when" : "and when"}</legend>
      <div className="flex items-end gap-1">
        <PolicyField path={`${path}.input`} label={`Condition ${number}`} className="min-w-0 grow">
          <Select
            value={test.input}
            onChange={({ target }) => {
              const next = questions.find((candidate) => candidate.input === target.value);
              if (next) onChange(firstCondition(next));
            }}
          >
            {question === undefined && <option value={test.input}>{test.input}</option>}
            {questions.map(({ input, label }) => (
              <option key={input} value={input}>
                {label}
              </option>
            ))}
          </Select>
        </PolicyField>
        <ItemTools name={`condition ${number}`} place={0} count={1} onRemove={onRemove} />
      </div>
      <Answers path={path} test={test} question={question} onChange={onChange} />
    </fieldset>
  );
}

type AnswersProps = {
  path: string;
  test: ClassificationTest;
  question: ClassificationQuestion | undefined;
  onChange: (test: ClassificationTest) => void;
};

function Answers({ path, test, question, onChange }: AnswersProps) {
  const { input } = test;
  if (!("is" in test)) {
    const [field, limit] = "gt" in test ? (["gt", test.gt] as const) : (["atLeast", test.atLeast] as const);
    const compared = (how: string, value: number): ClassificationTest =>
      how === "gt" ? { input, gt: value } : { input, atLeast: value };
    return (
      <div className="mt-2 grid grid-cols-2 gap-3">
        <PolicyField path={`${path}.how`} label="Is">
          <Select value={field} onChange={({ target }) => onChange(compared(target.value, limit))}>
            <option value="gt">more than</option>
            <option value="atLeast">at least</option>
          </Select>
        </PolicyField>
        <NumberField
          path={`${path}.${field}`}
          label="Percent"
          value={limit}
          onChange={(value) => onChange(compared(field, value))}
        />
      </div>
    );
  }
  const yesNo = question?.kind === "yes_no";
  const options = yesNo
    ? [
        { value: "true", label: "Yes" },
        { value: "false", label: "No" },
      ]
    : (question?.options ?? []);
  return (
    <BoxGroup
      path={`${path}.is`}
      legend="Any of these answers"
      options={options}
      chosen={test.is.map(String)}
      onChange={(chosen) => onChange({ input, is: yesNo ? chosen.map((value) => value === "true") : chosen })}
    />
  );
}
