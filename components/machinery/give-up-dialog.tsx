"use client";

import { type RefObject, useRef } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { type FailedJob, machineryKey } from "./machinery-view";

type GiveUpDialogProps = {
  job: FailedJob;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the line that had it is gone. */
  list: RefObject<HTMLElement | null>;
};

/** Asks before a failed job is taken out of the queue. Loaded when it is first opened. */
export default function GiveUpDialog({ job, open, onClose, list }: GiveUpDialogProps) {
  const { change, busy, problem } = useChange(machineryKey);
  const gone = useRef(false);
  const giveUp = async () => {
    if (!("answer" in (await change("DELETE", `/machinery/jobs/${job.id}`)))) return;
    gone.current = true;
    toast({ message: `${job.task}, job ${job.id} was given up.` });
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Give up ${job.task}, job ${job.id}?`}
      action="Give up"
      busyAction="Giving up…"
      danger
      busy={busy}
      problem={problem}
      onConfirm={giveUp}
      returnTo={() => (gone.current ? list.current : null)}
    >
      It is taken out of the queue and its work is never done. This cannot be taken back.
    </ConfirmDialog>
  );
}
