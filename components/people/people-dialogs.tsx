"use client";

import { AddPersonDialog } from "./add-person-dialog";
import { DisableDialog } from "./disable-dialog";
import { EditPersonDialog } from "./edit-person-dialog";
import { LinkDialog } from "./link-dialog";
import type { PeopleWish } from "./listed-person";

type PeopleDialogsProps = { wish: PeopleWish; viewerId: string; open: boolean; onClose: () => void };

/** The dialog that a wish about people needs. Loaded when the first one is opened. */
export default function PeopleDialogs({ wish, viewerId, open, onClose }: PeopleDialogsProps) {
  if (wish.kind === "add") return <AddPersonDialog open={open} onClose={onClose} />;
  const own = wish.person.id === viewerId;
  if (wish.kind === "edit") {
    return <EditPersonDialog person={wish.person} own={own} open={open} onClose={onClose} />;
  }
  if (wish.kind === "link") return <LinkDialog person={wish.person} open={open} onClose={onClose} />;
  return (
    <DisableDialog
      person={wish.person}
      disable={wish.kind === "disable"}
      own={own}
      open={open}
      onClose={onClose}
    />
  );
}
