"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ApprovalRole, type ApproveView, revisionWords } from "./approve-view";
import type { Before } from "./changes";
import { Difference } from "./difference";
import { RoleChoice } from "./role-choice";
import { openWarnings, seatsOf } from "./standing";
import { useArmed } from "./use-armed";
import { useDecision } from "./use-decision";

export type ChangedDialogProps = {
  before: Before;
  latest: ApproveView;
  viewerId: string;
  open: boolean;
  onClose: () => void;
  /** They have seen this view and want to read it. */
  onSeen: (view: ApproveView) => void;
  onDone: () => void;
  returnTo: () => HTMLElement | null;
};

/** Changed since you looked (R-APR-03): what is new, and one tap to approve that. It keeps still while it is read. */
export function ChangedDialog(props: ChangedDialogProps) {
  const { viewerId } = props;
  const id = useId();
  const client = useQueryClient();
  const [before] = useState(props.before);
  const [after, setAfter] = useState(props.latest);
  const [chosen, setChosen] = useState<ApprovalRole | null>(null);
  const { decide, busy, problem } = useDecision(after.id);
  const armed = useArmed(after);
  const seats = seatsOf(after, viewerId).filter(({ filledBy }) => filledBy === null);
  const seat = seats.length === 1 ? seats[0] : seats.find(({ role }) => role === chosen);
  const ready = after.revision !== null && seats.length > 0 && openWarnings(after).length === 0;
  const approve = async () => {
    if (seat === undefined || !armed) return;
    const outcome = await decide(after, { role: seat.role, decision: "approved", comment: "" });
    if (outcome === "done") props.onDone();
    if (outcome === "changed") setAfter(client.getQueryData<ApproveView>(hotfixKey(after.id)) ?? after);
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={(next) => !next && props.onClose()}
      title="Changed since you looked"
      description={before.about}
      dismiss="Back"
      width="wide"
      returnTo={props.returnTo}
      actions={
        <>
          {ready && after.revision !== null && (
            <Button
              variant="ink"
              className="max-sm:w-full"
              aria-disabled={!armed || seat === undefined}
              loading={busy && "Approving…"}
              onClick={() => void approve()}
            >
              <span>
                Approve <span className="font-mono">{revisionWords(after.revision)}</span>
                {seat !== undefined && ` as ${seat.label}`}
              </span>
            </Button>
          )}
          <Button onClick={() => props.onSeen(after)}>Read the new one</Button>
        </>
      }
    >
      <Difference before={before} after={after} />
      {ready && <RoleChoice name={id} seats={seats} value={chosen} onChange={setChosen} error={null} />}
      {!ready && <p>{obstacle(after, viewerId)}</p>}
      {problem !== null && (
        <Banner tone="error" live="assertive" title={problem.title}>
          {problem.detail}
        </Banner>
      )}
    </Dialog>
  );
}

/** Why there is nothing to approve in one tap. */
function obstacle(after: ApproveView, viewerId: string): string {
  if (seatsOf(after, viewerId).length > 0 && openWarnings(after).length > 0) {
    return "Its warnings are to be answered before an approval.";
  }
  const refused = after.deciding.find((one) => one.refused !== null)?.refused;
  return refused ?? "There is no approval to give here now.";
}
