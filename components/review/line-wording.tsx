"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { HintsBelow } from "./hints-below";
import { type ReviewLine, type ReviewView, reviewKey } from "./review-view";

type LineWordingProps = {
  incidentKey: string;
  line: ReviewLine;
  sending: boolean;
  /** Null brings the entry's own words back. */
  onSave: (text: string | null) => Promise<boolean>;
  onLeave: () => void;
};

/** Other words for a line of the report; the entry keeps its own. */
export function LineWording({ incidentKey, line, sending, onSave, onLeave }: LineWordingProps) {
  const [text, setText] = useState(line.text);
  // Not handed down: with it, every line would render again with every change of the review.
  const view = useQueryClient().getQueryData<ReviewView>(reviewKey(incidentKey));
  const save = async (words: string | null) => {
    if (await onSave(words)) onLeave();
  };
  const wanted = text.trim();
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(wanted === "" || wanted === line.own ? null : wanted);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <Field label="How the report says it" optional="unsaid">
        <TextArea
          autoFocus
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      {view !== undefined && <HintsBelow text={text} view={view} on="the line" change={setText} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="ink" size="row" loading={sending && "Saving…"}>
          Save
        </Button>
        {line.reworded && (
          <Button size="row" onClick={() => void save(null)}>
            Back to the entry's own words
          </Button>
        )}
        <Button variant="quiet" size="row" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
