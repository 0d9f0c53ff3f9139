"use client";

import { type RefObject, useRef } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { RenameDialog } from "@/components/settings/rename-dialog";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { type ListedToken, type TokenWish, tokensKey } from "./listed-token";
import { MakeTokenDialog } from "./make-token-dialog";

type TokensDialogsProps = {
  wish: TokenWish;
  adminScope: boolean;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the row that had it is gone. */
  list: RefObject<HTMLElement | null>;
};

/** The dialog that a wish about tokens needs. Loaded when the first one is opened. */
export default function TokensDialogs({ wish, adminScope, open, onClose, list }: TokensDialogsProps) {
  if (wish.kind === "make") {
    return <MakeTokenDialog adminScope={adminScope} open={open} onClose={onClose} />;
  }
  if (wish.kind === "rename") {
    return (
      <RenameDialog
        title={`Rename ${wish.token.name}`}
        name={wish.token.name}
        path={`/tokens/${wish.token.id}`}
        queryKey={tokensKey}
        open={open}
        onClose={onClose}
      />
    );
  }
  return <RevokeDialog token={wish.token} open={open} onClose={onClose} list={list} />;
}

type RevokeDialogProps = Omit<TokensDialogsProps, "wish" | "adminScope"> & { token: ListedToken };

function RevokeDialog({ token, open, onClose, list }: RevokeDialogProps) {
  const { change, busy, problem } = useChange(tokensKey);
  const gone = useRef(false);
  const revoke = async () => {
    if (!("answer" in (await change("DELETE", `/tokens/${token.id}`)))) return;
    gone.current = true;
    toast({ message: `${token.name} was revoked.` });
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`Revoke ${token.name}?`}
      action="Revoke"
      busyAction="Revoking…"
      danger
      busy={busy}
      problem={problem}
      onConfirm={revoke}
      returnTo={() => (gone.current ? list.current : null)}
    >
      The next request with this token is refused. What uses it stops working until it gets another one. This
      cannot be taken back.
    </ConfirmDialog>
  );
}
