"use client";

import ActionItemDialog from "./action-item-dialog";
import { EndDialog } from "./end-dialog";
import type { ActionItem } from "./item-view";
import type { ItemWish } from "./item-wish";

type ItemDialogsProps = {
  wish: ItemWish;
  viewerId: string | undefined;
  open: boolean;
  onClose: () => void;
  onDone?: ((item: ActionItem) => void) | undefined;
  returnTo: () => HTMLElement | null;
};

/** The dialog that a wish about action items needs. Loaded when the first one is opened. */
export default function ItemDialogs({ wish, viewerId, open, onClose, onDone, returnTo }: ItemDialogsProps) {
  const rest = { open, onClose, returnTo, ...(onDone === undefined ? {} : { onDone }) };
  const viewer = viewerId === undefined ? {} : { viewerId };
  if (wish.kind === "create") return <ActionItemDialog {...rest} {...viewer} />;
  if (wish.kind === "edit") return <ActionItemDialog {...rest} {...viewer} item={wish.item} />;
  return <EndDialog {...rest} item={wish.item} end={wish.kind} />;
}
