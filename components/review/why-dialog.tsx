"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { BackAgain } from "./back-again";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { CitePicker } from "./cited-entries";
import type { ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";
import { useWrittenOver } from "./use-written-over";
import type { WhyWish } from "./why-wish";
import { writingPlace } from "./writing-place";

type WhyDialogProps = {
  view: ReviewView;
  viewerId: string;
  wish: WhyWish;
  open: boolean;
  onClose: () => void;
};

function questionOf(view: ReviewView, wish: WhyWish): string {
  const below =
    wish.kind === "add" ? wish.below : (view.whys.find(({ id }) => id === wish.why.parentId) ?? null);
  return below === null ? "Why did it happen?" : `“${below.text}” Why was that?`;
}

function placeOf(wish: WhyWish): string {
  return wish.kind === "edit" ? `why.${wish.why.id}` : `why.below.${wish.below?.id ?? "nothing"}`;
}

/** An answer to a why, with the entries that show it. Loaded when it is first opened. */
export default function WhyDialog({ view, viewerId, wish, open, onClose }: WhyDialogProps) {
  const id = useId();
  const { send, sending, problem, forget } = useReviewSend(view.incident.key);
  const before = wish.kind === "edit" ? wish.why : null;
  const [entryIds, setEntryIds] = useState<string[]>(before?.entryIds ?? []);
  const [tried, setTried] = useState(false);
  const now = view.whys.find(({ id }) => id === before?.id) ?? before;
  const place = writingPlace(viewerId, view.incident.key, placeOf(wish));
  const answer = useWrittenOver(place, now, (row) => row.text);
  const { seen, theirs } = answer;
  const take = () => {
    setEntryIds(theirs?.entryIds ?? []);
    answer.giveUp();
  };
  const text = answer.text.trim();
  const empty = text === "";
  const submit = async () => {
    setTried(true);
    if (empty) return;
    const said = { text, entryIds };
    const done =
      wish.kind === "add"
        ? await send("POST", "/whys", { ...said, parentId: wish.below?.id ?? null })
        : await send("PATCH", `/whys/${wish.why.id}`, { ...said, version: seen });
    if (!done) return;
    answer.saved();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={before === null ? "Answer a why" : "Change an answer"}
      description={questionOf(view, wish)}
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          {before === null ? "Add" : "Save"}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        <Field label="Because" error={tried && empty ? "Write the answer." : null}>
          <TextArea
            rows={3}
            maxLength={2_000}
            value={answer.text}
            onChange={({ target }) => answer.setText(target.value)}
          />
        </Field>
        {answer.isBack && <BackAgain onDrop={answer.giveUp} />}
        <CitePicker view={view} entryIds={entryIds} onChange={setEntryIds} />
        {theirs !== null && (
          <ChangedMeanwhile theirs={theirs.text} onKeep={answer.see} onTake={take} onChosen={forget} />
        )}
        <Refusal title="The answer was not saved" problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
