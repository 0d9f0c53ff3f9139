"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { TextArea } from "@/components/ui/text-area";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import { mayAnswerWarnings } from "@/lib/domain/warning-rights";
import type { HotfixView, HotfixWarning } from "./hotfix-view";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

/** A warning about the present revision, and its answer, without which nobody can approve (R-FIX-05). */
export function WarningItem({ view, warning }: { view: HotfixView; warning: HotfixWarning }) {
  const { answer } = warning;
  const [changing, setChanging] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  // Most messages name the paths already.
  const paths = warning.paths.filter((path) => !warning.message.includes(path));
  const may = mayAnswerWarnings(view.allowed) && isUnderWay(view.state);
  return (
    <li
      ref={item}
      id={`warning-${warning.key}`}
      tabIndex={-1}
      className={
        answer === null
          ? "flex flex-col gap-2 border border-line border-l-[6px] border-l-p1 bg-p1-wash px-3 py-2"
          : "flex flex-col gap-1 border border-line px-3 py-2"
      }
    >
      <p className={answer === null ? "font-bold" : ""}>{warning.message}</p>
      {paths.length > 0 && <p className="wrap-anywhere font-mono text-ink-2 text-note">{paths.join("  ")}</p>}
      {answer === null && !isUnderWay(view.state) && <p className="text-ink-2">It was never answered.</p>}
      {answer !== null && (
        <div className="border-line border-l-2 pl-2">
          <p className="whitespace-pre-line">{answer.text}</p>
          <p className="text-ink-2 text-note">
            {answer.by !== null && `${answer.by.name}, `}
            <Moment at={answer.at} relative={false} />
          </p>
        </div>
      )}
      {may && answer !== null && !changing && (
        <Button
          size="row"
          variant="quiet"
          className="-ml-2.5 self-start print:hidden"
          onClick={() => setChanging(true)}
        >
          Change the answer
        </Button>
      )}
      {may && (answer === null || changing) && (
        <AnswerForm
          view={view}
          warning={warning}
          onDone={() => {
            setChanging(false);
            // The form goes; the focus stays with the warning.
            item.current?.focus();
          }}
        />
      )}
    </li>
  );
}

type AnswerFormProps = { view: HotfixView; warning: HotfixWarning; onDone: () => void };

function AnswerForm({ view, warning, onDone }: AnswerFormProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [text, setText] = useState(warning.answer?.text ?? "");
  const [tried, setTried] = useState(false);
  const answer = async () => {
    setTried(true);
    if (text.trim() === "") return;
    const path = `/hotfixes/${view.id}/warnings/${encodeURIComponent(warning.key)}` as const;
    if ((await send("PUT", path, { answer: text.trim() })) === "done") onDone();
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <Field
        label="Why this is acceptable"
        hint={
          warning.key === "rollback_untested"
            ? "Or test the way back, and say so in the plan."
            : "Or change the hotfix and record a new revision."
        }
        error={tried && text.trim() === "" && "Write the answer."}
      >
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Button type="submit" size="row" className="self-start" loading={sending && "Answering…"}>
        Answer
      </Button>
      <Refused problem={problem} />
    </form>
  );
}
