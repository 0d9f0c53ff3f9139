"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";
import { YesNo } from "./yes-no";

/** Says whether the deployed fix works, what was confirmed, and what else changed (R-INC-10). */
export default function VerifyDialog({ view, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const { send, sending, problem } = useHotfixSend(view);
  const [confirmed, setConfirmed] = useState<boolean | null>(null);
  const [notes, setNotes] = useState("");
  const [effects, setEffects] = useState("");
  const [tried, setTried] = useState(false);
  const verify = async () => {
    setTried(true);
    if (confirmed === null || notes.trim() === "") return;
    const outcome = await send("POST", `/hotfixes/${view.id}/verification`, {
      confirmed,
      notes: notes.trim(),
      ...(effects.trim() === "" ? {} : { secondaryEffects: effects.trim() }),
    });
    if (outcome !== "done") return;
    toast({ message: confirmed ? "The fix is verified." : "It is recorded that the fix does not work." });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title="Verify the fix in production"
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={verify}>
        <YesNo
          legend="Does the fix work?"
          yes="Yes, confirmed"
          no="No"
          value={confirmed}
          onValueChange={setConfirmed}
          error={tried && confirmed === null ? "Say whether it works." : null}
        />
        <Field
          label="What was confirmed"
          hint="What you tried, and what you saw."
          error={tried && notes.trim() === "" && "Write down what you looked at."}
        >
          <TextArea
            rows={3}
            maxLength={5_000}
            value={notes}
            onChange={({ target }) => setNotes(target.value)}
          />
        </Field>
        <Field label="What else changed" optional hint="Slower answers, more load, a feature that is off.">
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={5_000}
            value={effects}
            onChange={({ target }) => setEffects(target.value)}
          />
        </Field>
        <Refused problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
