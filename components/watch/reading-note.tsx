"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { ApiProblem } from "@/lib/client/api-problem";
import type { WatchReadingWord } from "@/lib/domain/watch-items";

export type ExplainedReading = Exclude<WatchReadingWord, "normal">;

const questions: Record<ExplainedReading, string> = {
  abnormal: "What is not as it should be?",
  not_applicable: "Why does it not apply?",
};

type ReadingNoteProps = {
  reading: ExplainedReading;
  /** What was written for the same reading before. */
  known: string | null;
  busy: boolean;
  problem: ApiProblem | null;
  onSave: (note: string) => Promise<void>;
  onBack: () => void;
};

/** The note without which such a reading says nothing (R-MON-01). Escape leaves things as they were. */
export function ReadingNote({ reading, known, busy, problem, onSave, onBack }: ReadingNoteProps) {
  const [note, setNote] = useState(known ?? "");
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const missing = tried && note.trim() === "" ? "Write it in a few words." : undefined;
  const submit = () => {
    setTried(true);
    if (note.trim() !== "") void onSave(note.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onBack();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      ref={form}
      noValidate
      className="mt-2 flex flex-col gap-2"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={questions[reading]}
        error={missing ?? (problem === null ? undefined : (problem.messageFor("note") ?? problem.detail))}
      >
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button variant="ink" size="row" type="submit" loading={busy && "Saving…"}>
          Save
        </Button>
        <Button variant="quiet" size="row" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
