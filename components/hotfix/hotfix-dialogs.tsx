"use client";

import { Suspense } from "react";
import { onDemand } from "@/components/ui/on-demand";
import type { HotfixView } from "./hotfix-view";
import type { HotfixWish } from "./hotfix-wish";

const RevisionDialog = onDemand(() => import("./revision-dialog"));
const DeployDialog = onDemand(() => import("./deploy-dialog"));
const EndDialog = onDemand(() => import("./end-dialog"));
const VerifyDialog = onDemand(() => import("./verify-dialog"));
const BypassDialog = onDemand(() => import("./bypass-dialog"));
const PlanDialog = onDemand(() => import("./plan-dialog"));
const EditDialog = onDemand(() => import("./edit-dialog"));
const AbandonDialog = onDemand(() => import("./abandon-dialog"));
const StartDialog = onDemand(() => import("./start-dialog"));

export type HotfixDialogProps = {
  view: HotfixView;
  viewerId: string;
  open: boolean;
  onClose: () => void;
  /** Where the focus goes when it closes: what was pressed may be gone by then. */
  returnTo: () => HTMLElement | null;
};

/** The dialog that answers a wish. Each is loaded when it is first asked for; a new wish is a new dialog. */
export function HotfixDialogs({ wish, ...props }: HotfixDialogProps & { wish: HotfixWish }) {
  return (
    <Suspense fallback={null}>
      <Asked {...props} wish={wish} />
    </Suspense>
  );
}

function Asked({ wish, ...props }: HotfixDialogProps & { wish: HotfixWish }) {
  const { view } = props;
  switch (wish.kind) {
    case "revise":
      return <RevisionDialog {...props} />;
    case "deploy":
      return <DeployDialog {...props} environment={wish.environment} />;
    case "end":
      return <EndDialog {...props} deployment={wish.deployment} />;
    case "verify":
      return <VerifyDialog {...props} />;
    case "bypass":
      return <BypassDialog {...props} />;
    case "plan":
      return <PlanDialog {...props} />;
    case "edit":
      return <EditDialog {...props} />;
    case "abandon":
      return <AbandonDialog {...props} />;
    case "next_attempt":
      return (
        <StartDialog
          incident={view.incident}
          viewerId={props.viewerId}
          previous={view}
          open={props.open}
          onClose={props.onClose}
        />
      );
  }
}
