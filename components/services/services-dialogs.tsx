"use client";

import { type RefObject, useRef } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { type ListedService, type ServiceWish, servicesKey } from "./listed-service";
import { ServiceDialog } from "./service-dialog";

type ServicesDialogsProps = {
  wish: ServiceWish;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the row that had it is gone. */
  list: RefObject<HTMLElement | null>;
};

/** The dialog that a wish about services needs. Loaded when the first one is opened. */
export default function ServicesDialogs({ wish, open, onClose, list }: ServicesDialogsProps) {
  if (wish.kind === "archive") {
    return <ArchiveDialog service={wish.service} open={open} onClose={onClose} list={list} />;
  }
  return <ServiceDialog service={wish.kind === "edit" ? wish.service : null} open={open} onClose={onClose} />;
}

type ArchiveDialogProps = Omit<ServicesDialogsProps, "wish"> & { service: ListedService };

function ArchiveDialog({ service, open, onClose, list }: ArchiveDialogProps) {
  const { change, busy, problem } = useChange(servicesKey);
  const gone = useRef(false);
  const archive = async () => {
    if (!("answer" in (await change("DELETE", `/services/${service.id}`)))) return;
    gone.current = true;
    toast({ message: `${service.name} is archived.` });
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Archive ${service.name}?`}
      action="Archive"
      busyAction="Archiving…"
      busy={busy}
      problem={problem}
      onConfirm={archive}
      returnTo={() => (gone.current ? list.current : null)}
    >
      New incidents cannot choose it any more. Incidents that name it keep it, and it can be brought back.
    </ConfirmDialog>
  );
}
