"use client";

import type { RefObject } from "react";
import { ReleaseDialog } from "./release-dialog";
import type { ReleaseWish } from "./release-view";
import { ShipDialog } from "./ship-dialog";

type ReleasesDialogsProps = {
  wish: ReleaseWish;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the row that had it has moved to another list. */
  list: RefObject<HTMLElement | null>;
};

/** The dialog that a wish about releases needs. Loaded when the first one is opened. */
export default function ReleasesDialogs({ wish, open, onClose, list }: ReleasesDialogsProps) {
  if (wish.kind === "ship") {
    return <ShipDialog release={wish.release} open={open} onClose={onClose} returnTo={() => list.current} />;
  }
  return <ReleaseDialog release={wish.kind === "edit" ? wish.release : null} open={open} onClose={onClose} />;
}
