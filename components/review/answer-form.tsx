"use client";

import { useState } from "react";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useHydrated } from "@/lib/client/hydrated";
import { BackAgain } from "./back-again";
import { ChangedMeanwhile } from "./changed-meanwhile";
import type { ReviewQuestion } from "./review-view";
import type { StepProps } from "./step-props";
import { useReviewSend } from "./use-review-send";
import { useWrittenOver } from "./use-written-over";
import { writingPlace } from "./writing-place";

const none = "";

const reasonOf = ({ answer }: ReviewQuestion) => answer?.reason ?? "";

/** What a question is answered with, in words; empty where it is not. */
export function answerWords({ answer }: ReviewQuestion): string {
  if (answer === null) return "";
  return answer.actionItemId === null ? (answer.reason ?? "") : `Action item: ${answer.actionItem ?? "gone"}`;
}

type AnswerFormProps = Pick<StepProps, "view" | "viewerId"> & {
  question: ReviewQuestion;
  /** Tells that something is being written: from then on the form stays, whatever others save. */
  onWrite: () => void;
  onDone: () => void;
};

/** Answers one question about learning with an action item or with a reason (R-KNW-04). */
export function AnswerForm(props: AnswerFormProps) {
  // What this browser keeps is not known to the server that draws the form first; nor is what is typed before the script listens.
  const ready = useHydrated();
  return <Form key={String(ready)} ready={ready} {...props} />;
}

function Form({ ready, view, viewerId, question, onWrite, onDone }: AnswerFormProps & { ready: boolean }) {
  const { key, answer } = question;
  const { send, sending, problem, forget } = useReviewSend(view.incident.key);
  const [itemId, setItemId] = useState(answer?.actionItemId ?? none);
  const place = writingPlace(viewerId, view.incident.key, `question.${key}`);
  const reason = useWrittenOver(place, question, reasonOf);
  const { seen, theirs } = reason;
  const [tried, setTried] = useState(false);
  const empty = itemId === none && reason.text.trim() === "";
  const submit = async () => {
    setTried(true);
    if (empty) return;
    const said =
      itemId === none
        ? { actionItemId: null, reason: reason.text.trim() }
        : { actionItemId: itemId, reason: null };
    if (!(await send("PUT", `/questions/${key}`, { ...said, version: seen }))) return;
    reason.saved();
    onDone();
  };
  const take = () => {
    setItemId(answer?.actionItemId ?? none);
    reason.giveUp();
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
          <Select
            disabled={!ready}
            value={itemId}
            onChange={({ target }) => {
              setItemId(target.value);
              onWrite();
            }}
          >
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
              readOnly={!ready}
              className="min-h-11!"
              maxLength={2_000}
              value={reason.text}
              onChange={({ target }) => {
                reason.setText(target.value);
                onWrite();
              }}
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
      {reason.isBack && <BackAgain onDrop={reason.giveUp} />}
      {theirs !== null && (
        <ChangedMeanwhile theirs={answerWords(theirs)} onKeep={reason.see} onTake={take} onChosen={forget} />
      )}
      <Refusal title="The answer was not saved" problem={problem} />
    </form>
  );
}
