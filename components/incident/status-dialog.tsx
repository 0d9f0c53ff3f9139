"use client";

import { useId } from "react";
import { MomentField } from "@/components/declare/moment-field";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { statusWord } from "@/components/ui/status-word";
import { TextArea } from "@/components/ui/text-area";
import { DialogForm } from "./dialog-form";
import { MergeField } from "./merge-field";
import { MoveChoice } from "./move-choice";
import { moveVerb, noteLabel } from "./move-words";
import type { RoomView } from "./room-view";
import { useStatusForm } from "./use-status-form";

const momentHint = "Empty means now. Or type when it was: 14:35, -12m, yesterday 23:50.";

type StatusDialogProps = { view: RoomView; open: boolean; onClose: () => void };

/** Moves the status (R-INC-10): where to, why where that is asked, and when it happened. Loaded when it is first opened. */
export default function StatusDialog({ view, open, onClose }: StatusDialogProps) {
  const id = useId();
  const form = useStatusForm(view, onClose);
  const { incident, moves } = view;
  const { move, errors } = form;
  const noteNeeded = move?.needsNote === true;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Change status"
      description={`${incident.key} is ${statusWord(incident.status).toLowerCase()}.`}
      dismiss="Back"
      actions={
        <Button variant="ink" loading={form.sending && "Saving…"} type="submit" form={id}>
          {moveVerb(move)}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={form.submit}>
        <MoveChoice
          moves={moves}
          chosen={move?.to ?? null}
          onChoose={form.choose}
          error={errors.status ?? null}
        />
        {move?.kind === "merge" && (
          <MergeField
            incident={incident}
            value={form.target}
            onChange={form.setTarget}
            error={errors.mergedIntoId ?? null}
          />
        )}
        <Field label={noteLabel(move)} optional={!noteNeeded} error={errors.note}>
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={2_000}
            value={form.note}
            onChange={({ target }) => form.setNote(target.value)}
          />
        </Field>
        <MomentField
          label="When it happened"
          name="at"
          optional
          hint={momentHint}
          value={form.at.text}
          onValueChange={form.at.setText}
          time={form.at}
          error={errors.at}
        />
        {form.problem !== null && (
          <Banner tone="error" live="assertive" title="The status was not changed">
            {form.problem}
          </Banner>
        )}
      </DialogForm>
    </Dialog>
  );
}
