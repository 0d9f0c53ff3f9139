"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

/** Gives a hotfix up before it was deployed, with the reason (R-FIX-04). */
export default function AbandonDialog({ view, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const { send, sending, problem } = useHotfixSend(view);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const abandon = async () => {
    setTried(true);
    if (reason.trim() === "") return;
    const body = { reason: reason.trim() };
    if ((await send("POST", `/hotfixes/${view.id}/abandonment`, body)) === "done") onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title={`Abandon hotfix ${view.number}`}
      description="It is not deployed any more, and stays on record. Another attempt can follow it."
      dismiss="Back"
      actions={
        <Button variant="danger" type="submit" form={id} loading={sending && "Abandoning…"}>
          Abandon
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={abandon}>
        <Field label="Reason" error={tried && reason.trim() === "" && "Say why it is given up."}>
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={2_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <Refused problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
