"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { BackAgain } from "./back-again";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { HintsBelow } from "./hints-below";
import { type ReviewLine, type ReviewView, reviewKey } from "./review-view";
import { useWrittenOver } from "./use-written-over";
import { writingPlace } from "./writing-place";

type LineWordingProps = {
  incidentKey: string;
  viewerId: string;
  line: ReviewLine;
  sending: boolean;
  /** Saves over the version given; null brings the entry's own words back. */
  onSave: (text: string | null, version: number) => Promise<boolean>;
  onLeave: () => void;
};

const said = ({ text }: ReviewLine) => text;

/** Other words for a line of the report; the entry keeps its own. */
export function LineWording(props: LineWordingProps) {
  const { incidentKey, viewerId, line, sending, onSave, onLeave } = props;
  const place = writingPlace(viewerId, incidentKey, `line.${line.entryId}`);
  const { text, setText, seen, rewrote, see, giveUp, saved, isBack } = useWrittenOver(place, line, said);
  // Not handed down: with it, every line would render again with every change of the review.
  const view = useQueryClient().getQueryData<ReviewView>(reviewKey(incidentKey));
  const save = async (words: string | null) => {
    // A star or a key moment of somebody else's is nothing that a wording is put in the place of.
    if (!(await onSave(words, rewrote ? seen : line.version))) return;
    saved();
    onLeave();
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
      {isBack && <BackAgain onDrop={giveUp} />}
      {rewrote && <ChangedMeanwhile theirs={line.text} onKeep={see} onTake={giveUp} />}
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
