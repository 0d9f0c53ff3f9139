"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { type ListedPerson, peopleKey } from "./listed-person";

type DisableDialogProps = {
  person: ListedPerson;
  disable: boolean;
  own: boolean;
  open: boolean;
  onClose: () => void;
};

/** Asks before somebody is shut out, or let in again. */
export function DisableDialog({ person, disable, own, open, onClose }: DisableDialogProps) {
  const router = useRouter();
  const { change, busy, problem } = useChange(peopleKey);
  const { name } = person;
  const confirm = async () => {
    const outcome = await change("PATCH", `/users/${person.id}`, { disabled: disable });
    if (!("answer" in outcome)) return;
    toast({ message: disable ? `${name} is disabled.` : `${name} can sign in again.` });
    if (own) router.refresh();
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={disable ? `Disable ${name}?` : `Enable ${name} again?`}
      action={disable ? "Disable" : "Enable"}
      busyAction={disable ? "Disabling…" : "Enabling…"}
      danger={disable}
      busy={busy}
      problem={problem}
      onConfirm={confirm}
    >
      {disable
        ? `${own ? "This is you: you" : name} can no longer sign in: sessions and API tokens stop at once, and the tokens for good. Incidents and the record keep the name. You can enable the account again.`
        : `${name} signs in with the password of before and has the roles of before. Tokens that were revoked stay revoked.`}
    </ConfirmDialog>
  );
}
