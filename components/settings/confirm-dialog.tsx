"use client";

import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ApiProblem } from "@/lib/client/api-problem";

type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in words. */
  children: ReactNode;
  /** The word of the button that does it, and what it says meanwhile. */
  action: string;
  busyAction: string;
  danger?: boolean;
  busy: boolean;
  problem: ApiProblem | null;
  onConfirm: () => Promise<void>;
  returnTo?: () => HTMLElement | null;
};

/** Asks before something that others will notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      open={props.open}
      onOpenChange={(next) => !next && props.onClose()}
      title={props.title}
      dismiss="Back"
      {...(props.returnTo === undefined ? {} : { returnTo: props.returnTo })}
      actions={
        <Button
          variant={props.danger === true ? "danger" : "ink"}
          loading={props.busy && props.busyAction}
          onClick={() => void props.onConfirm()}
        >
          {props.action}
        </Button>
      }
    >
      <p>{props.children}</p>
      {props.problem !== null && (
        <Banner tone="error" live="assertive" title="Nothing was changed">
          {props.problem.detail}
        </Banner>
      )}
    </Dialog>
  );
}
