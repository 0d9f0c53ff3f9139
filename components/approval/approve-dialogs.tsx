"use client";

import { type RefObject, useRef } from "react";
import type { DecisionWord } from "./approve-view";
import { ChangedDialog } from "./changed-dialog";
import { beforeOfView, beforeOfWord } from "./changes";
import { DecisionDialog } from "./decision-dialog";
import { earlierWord, seatsOf } from "./standing";
import type { useApproval } from "./use-approval";
import { VerbalApprovalDialog } from "./verbal-approval-dialog";

type What = { kind: "decide"; word: DecisionWord } | { kind: "changed" | "earlier" | "verbal" };

/** What the viewer asked for last; `turn` counts, so that what is compared is compared anew each time. */
export type Wish = { what: What; turn: number; open: boolean };

type ApproveDialogsProps = {
  approval: ReturnType<typeof useApproval>;
  viewerId: string;
  wish: Wish;
  ask: (what: What) => void;
  onClose: () => void;
  /** Where the focus goes once the button that opened a dialog is gone. */
  verdict: RefObject<HTMLDivElement | null>;
};

/** The dialogs of the approve page, one at a time. Loaded once the page stands. */
export default function ApproveDialogs({
  approval,
  viewerId,
  wish,
  ask,
  onClose,
  verdict,
}: ApproveDialogsProps) {
  const decided = useRef(false);
  const { shown, latest, changes, acknowledge, follow } = approval;
  const { what, turn, open } = wish;
  const done = () => {
    decided.current = true;
    follow();
    onClose();
  };
  const returnTo = () => {
    const verdictNext = decided.current;
    decided.current = false;
    return verdictNext ? verdict.current : null;
  };
  const shared = { open, onClose, onDone: done, returnTo };
  if (what.kind === "verbal") {
    return <VerbalApprovalDialog view={shown} viewerId={viewerId} open={open} onClose={onClose} />;
  }
  if (what.kind === "decide") {
    return (
      <DecisionDialog
        key={what.word}
        {...shared}
        view={shown}
        word={what.word}
        seats={seatsOf(shown, viewerId)}
        changed={changes.length > 0}
        onChanged={() => ask({ kind: "changed" })}
      />
    );
  }
  const earlier = what.kind === "earlier" ? earlierWord(latest, viewerId) : null;
  return (
    <ChangedDialog
      key={turn}
      {...shared}
      before={earlier === null ? beforeOfView(shown) : beforeOfWord(earlier)}
      latest={latest}
      viewerId={viewerId}
      onSeen={(seen) => {
        acknowledge(seen);
        onClose();
      }}
    />
  );
}
