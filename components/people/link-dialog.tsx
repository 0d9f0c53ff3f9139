"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { useChange } from "@/components/settings/use-change";
import { Dialog } from "@/components/ui/dialog";
import { type ListedPerson, peopleKey } from "./listed-person";
import { OneTimeLink } from "./one-time-link";

type LinkDialogProps = { person: ListedPerson; open: boolean; onClose: () => void };

/** Makes a new one-time password link for somebody who lost the first one or forgot the password. */
export function LinkDialog({ person, open, onClose }: LinkDialogProps) {
  const { change, busy, problem } = useChange(peopleKey);
  const [link, setLink] = useState<string | null>(null);
  const make = async () => {
    const path = `/users/${person.id}/password-links` as const;
    const outcome = await change<{ passwordLink: string }>("POST", path, {});
    if ("answer" in outcome) setLink(outcome.answer.passwordLink);
  };
  if (link !== null) {
    return (
      <Dialog
        open={open}
        onOpenChange={(next) => !next && onClose()}
        title={`A password link for ${person.name}`}
        dismiss="Done"
      >
        <OneTimeLink name={person.name} link={link} />
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Make a password link for ${person.name}?`}
      action="Make the link"
      busyAction="Making…"
      busy={busy}
      problem={problem}
      onConfirm={make}
    >
      Whoever opens it chooses a new password for {person.name} and ends their sessions. Earlier links that
      were not used stop working at once; the password of today works until the new link is used.
    </ConfirmDialog>
  );
}
