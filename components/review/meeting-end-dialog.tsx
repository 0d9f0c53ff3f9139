"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { TextArea } from "@/components/ui/text-area";
import type { MeetingEnd } from "./meeting-wish";
import type { ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

type MeetingEndDialogProps = { view: ReviewView; end: MeetingEnd; open: boolean; onClose: () => void };

const words: Record<MeetingEnd, { title: string; label: string; action: string }> = {
  held: { title: "The meeting was held", label: "What came of it", action: "Record it" },
  not_held: { title: "The meeting was not held", label: "Why not", action: "Record it" },
  cancelled: { title: "Cancel the meeting", label: "Why", action: "Cancel the meeting" },
};

/** Says how the meeting ended. Loaded when it is first opened. */
export default function MeetingEndDialog({ view, end, open, onClose }: MeetingEndDialogProps) {
  const id = useId();
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const [notes, setNotes] = useState("");
  const [seen] = useState(view.meeting?.version);
  const { title, label, action } = words[end];
  const submit = async () => {
    const said = notes.trim() === "" ? null : notes.trim();
    // Once it was refused for what somebody else saved, the words above the form say how the meeting stands, and the next press means that.
    const version = problem?.status === 409 ? view.meeting?.version : seen;
    if (await send("PATCH", "/meeting", { state: end, notes: said, version })) onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      dismiss="Back"
      description={
        <>
          {view.meeting !== null && (
            <>
              It is called for <Moment at={view.meeting.startsAt} relative={false} />.{" "}
            </>
          )}
          {end === "cancelled" && "Everybody invited is told, and gets a cancellation."}
        </>
      }
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          {action}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        <Field label={label} optional>
          <TextArea
            rows={3}
            maxLength={5_000}
            value={notes}
            onChange={({ target }) => setNotes(target.value)}
          />
        </Field>
        <Refusal title="It was not recorded" problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
