"use client";

import { useRef, useState } from "react";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { mayWrite, type ReviewQuestion, type ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

/** What every review is asked about learning, each answered by an action item or by a reason why nothing is needed (R-KNW-04). */
export function QuestionList({ view }: { view: ReviewView }) {
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
          <Question key={question.key} view={view} question={question} />
        ))}
      </ol>
    </section>
  );
}

type QuestionProps = { view: ReviewView; question: ReviewQuestion };

function Question({ view, question }: QuestionProps) {
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
          <p className="min-w-0 flex-1 basis-48 whitespace-pre-wrap">
            {answer.actionItemId === null ? answer.reason : `Action item: ${answer.actionItem ?? "gone"}`}
          </p>
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
          question={question}
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

const none = "";

function AnswerForm({ view, question, onDone }: QuestionProps & { onDone: () => void }) {
  const { key, answer } = question;
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const [itemId, setItemId] = useState(answer?.actionItemId ?? none);
  const [reason, setReason] = useState(answer?.reason ?? "");
  const [tried, setTried] = useState(false);
  const empty = itemId === none && reason.trim() === "";
  const submit = async () => {
    setTried(true);
    if (empty) return;
    const said =
      itemId === none
        ? { actionItemId: null, reason: reason.trim() }
        : { actionItemId: itemId, reason: null };
    if (await send("PUT", `/questions/${key}`, said)) onDone();
  };
  const items = view.actionItems.filter(({ state, id }) => state !== "dropped" || id === itemId);
  return (
    <form
      aria-labelledby={`question-${key}-label`}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field label="By an action item" optional="unsaid">
          <Select value={itemId} onChange={({ target }) => setItemId(target.value)}>
            <option value={none}>{items.length === 0 ? "None made yet" : "None: a reason instead"}</option>
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        {itemId === none ? (
          <Field
            label="Or why nothing is needed"
            optional="unsaid"
            error={tried && empty ? "Choose an action item, or say why nothing is needed." : null}
          >
            <TextArea
              rows={1}
              className="min-h-11!"
              maxLength={2_000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
        ) : (
          <span className="max-sm:hidden" />
        )}
        <div className="flex flex-wrap gap-2 sm:pt-6.5">
          <Button type="submit" loading={sending && "Saving…"}>
            Save
          </Button>
          {answer !== null && (
            <Button variant="quiet" onClick={onDone}>
              Cancel
            </Button>
          )}
        </div>
      </div>
      <Refusal title="The answer was not saved" problem={problem} />
    </form>
  );
}
