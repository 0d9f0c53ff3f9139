"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { PersonPicker } from "@/components/incident/person-picker";
import type { Person } from "@/components/incident/use-people";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast-store";
import type { ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

type LeadDialogProps = { view: ReviewView; viewerId: string; open: boolean; onClose: () => void };

/** Says who leads the review. Loaded when it is first opened. */
export default function LeadDialog({ view, viewerId, open, onClose }: LeadDialogProps) {
  const id = useId();
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const [person, setPerson] = useState<Person | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (person === null || !(await send("PATCH", "", { leadId: person.id }))) return;
    toast({ message: `${person.name} leads the review.` });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Who leads the review"
      description="The lead brings it together and may publish it."
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        <PersonPicker
          chosen={person}
          onChoose={setPerson}
          viewerId={viewerId}
          obstacle={(one) => (one.id === view.lead?.id ? "Leads it already." : null)}
          error={tried && person === null ? "Choose a person." : null}
        />
        <Refusal title="The lead was not changed" problem={problem} />
      </DialogForm>
    </Dialog>
  );
}
