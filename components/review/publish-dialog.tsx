"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import type { ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

type PublishDialogProps = {
  view: ReviewView;
  /** How often the review contradicts the record, as a sentence; null where it never does. */
  against: string | null;
  open: boolean;
  onClose: () => void;
};

/** Publishes the review, or amends it with a reason. Loaded when it is first opened. */
export default function PublishDialog({ view, against, open, onClose }: PublishDialogProps) {
  const id = useId();
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const amends = view.publications.length > 0;
  const lacks = amends && note.trim() === "";
  const submit = async () => {
    setTried(true);
    if (lacks || !(await send("POST", "/publication", amends ? { note: note.trim() } : {}))) return;
    toast({ message: amends ? "The amendment is published." : "The review is published." });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={amends ? "Publish the amendment" : "Publish the review"}
      description={
        amends
          ? "Its readers will see the new text and your reason. What was published before stays on record."
          : "It stays as it reads now, for ever. Later changes are published as amendments. The incident can then be closed."
      }
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Publishing…"}>
          {amends ? "Publish the amendment" : "Publish"}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        {against !== null && (
          <Banner tone="warn" title={against}>
            The places are listed above the report. You can publish it all the same.
          </Banner>
        )}
        {amends && (
          <Field
            label="What is amended, and why"
            error={tried && lacks ? "Say what is amended: readers of the earlier text will see it." : null}
          >
            <TextArea
              rows={3}
              maxLength={2_000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Field>
        )}
        <Refusal title="It was not published" problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
