"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { AnswerForm, answerWords } from "./answer-form";
import { mayWrite, type ReviewQuestion } from "./review-view";
import type { StepProps } from "./step-props";

/** What every review is asked about learning, each answered by an action item or by a reason why nothing is needed (R-KNW-04). */
export function QuestionList({ view, viewerId }: Pick<StepProps, "view" | "viewerId">) {
  const open = view.questions.filter(({ answer }) => answer === null).length;
  return (
    <section aria-labelledby="questions" className="flex flex-col gap-2 print:hidden">
      <h3 id="questions" className="font-bold text-lead">
        What every review is asked
      </h3>
      <p className="text-ink-2">
        {open === 0 ? "All are answered." : `${open} of ${view.questions.length} are open.`} Name an action
        item, or say why nothing is needed.
      </p>
      <ol className="border-line border-t">
        {view.questions.map((question) => (
          <Question key={question.key} view={view} viewerId={viewerId} question={question} />
        ))}
      </ol>
    </section>
  );
}

type QuestionProps = Pick<StepProps, "view" | "viewerId"> & { question: ReviewQuestion };

function Question({ view, viewerId, question }: QuestionProps) {
  const { key, label, answer } = question;
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const asks = mayWrite(view) && (answer === null || editing);
  return (
    <li
      ref={place}
      id={`question-${key}`}
      tabIndex={-1}
      className="flex flex-col gap-2 border-line border-b py-3 outline-none"
    >
      <p id={`question-${key}-label`} className="font-bold">
        {label}
      </p>
      {answer !== null && !asks && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <p className="min-w-0 flex-1 basis-48 whitespace-pre-wrap">{answerWords(question)}</p>
          {mayWrite(view) && (
            <Button
              variant="quiet"
              size="row"
              aria-describedby={`question-${key}-label`}
              onClick={() => setEditing(true)}
            >
              Change
            </Button>
          )}
        </div>
      )}
      {answer === null && !asks && <p className="text-ink-2">Not answered yet.</p>}
      {asks && (
        <AnswerForm
          view={view}
          viewerId={viewerId}
          question={question}
          onWrite={() => setEditing(true)}
          onDone={() => {
            setEditing(false);
            // The form goes: what had the focus goes with it.
            place.current?.focus();
          }}
        />
      )}
    </li>
  );
}
