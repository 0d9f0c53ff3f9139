"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ClassificationQuestion } from "@/lib/domain/policy";
import type { TreeAnswer } from "./declare-draft";

export type TreeQuestionProps = {
  question: ClassificationQuestion;
  onAnswer: (value: TreeAnswer["value"]) => void;
};

function choicesOf(question: ClassificationQuestion): { label: string; value: string | boolean }[] {
  if (question.kind === "choice") return question.options ?? [];
  return [
    { label: "Yes", value: true },
    { label: "No", value: false },
  ];
}

/** One question of the decision tree; an answer leads on at once. */
export function TreeQuestion({ question, onAnswer }: TreeQuestionProps) {
  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="sr-only">{question.label}</legend>
      {question.kind === "percent" ? (
        <Percent label={question.label} onAnswer={onAnswer} />
      ) : (
        choicesOf(question).map(({ label, value }) => (
          <Button key={label} onClick={() => onAnswer(value)}>
            {label}
          </Button>
        ))
      )}
      <Button variant="quiet" onClick={() => onAnswer(null)}>
        I do not know
      </Button>
    </fieldset>
  );
}

function Percent({ label, onAnswer }: { label: string; onAnswer: (value: number) => void }) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const answer = () => {
    const value = Number(text.trim().replace(/\s*%$/, "").replace(",", "."));
    if (text.trim() === "" || !(value >= 0 && value <= 100)) return setWrong(true);
    onAnswer(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter answers the question and does not declare.
    event.preventDefault();
    answer();
  };
  return (
    <>
      <Field label={`${label.replace(/\?$/, "")}, 0 to 100`} error={wrong && "Type a number from 0 to 100."}>
        <TextInput
          inputMode="decimal"
          className="max-w-32"
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setWrong(false);
            setText(target.value);
          }}
        />
      </Field>
      <Button onClick={answer}>Next</Button>
    </>
  );
}
