"use client";

import { useId, useState } from "react";
import { MomentField } from "@/components/declare/moment-field";
import { useMomentText } from "@/components/incident/use-moment-text";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast-store";
import { useZone } from "@/components/ui/zone";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import type { HotfixDeployment } from "./hotfix-view";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";
import { YesNo } from "./yes-no";

type EndDialogProps = HotfixDialogProps & { deployment: HotfixDeployment };

/** Says how a deployment ended, and when that was (R-SLA-04). */
export default function EndDialog({ view, deployment, open, onClose, returnTo }: EndDialogProps) {
  const id = useId();
  const { timeZone, utcOnly } = useZone();
  const at = useMomentText({ timeZone: utcOnly ? "UTC" : timeZone });
  const { send, sending, problem } = useHotfixSend(view);
  const [succeeded, setSucceeded] = useState<boolean | null>(null);
  const [wrong, setWrong] = useState<{ state?: string; at?: string }>({});
  const production = deployment.environment === "production";
  const end = async () => {
    const when = await at.settled();
    const found = {
      ...(succeeded === null ? { state: "Choose how it ended." } : {}),
      ...("problem" in when ? { at: when.problem } : {}),
    };
    setWrong(found);
    if (succeeded === null || "problem" in when) return;
    const outcome = await send("PATCH", `/deployments/${deployment.id}`, {
      state: succeeded ? "succeeded" : "failed",
      ...(when.at === null ? {} : { at: when.at.toISOString() }),
    });
    if (outcome === "done") {
      toast({ message: endedWords(deployment, succeeded) });
      return onClose();
    }
    const refused = outcome === "busy" ? undefined : outcome.messageFor("at");
    if (refused !== undefined) setWrong({ at: refused });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title={`How did the deployment to ${deployment.environment} end?`}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={end}>
        <YesNo
          legend={`Revision ${deployment.revision}`}
          yes="It succeeded"
          no="It failed"
          {...(production
            ? {
                hint: "A success settles the fix and starts the watch; a failure leaves the approvals as they are.",
              }
            : {})}
          value={succeeded}
          onValueChange={setSucceeded}
          error={wrong.state ?? null}
        />
        <MomentField
          label="When it ended"
          name="at"
          optional
          hint="Empty means now. Or type when it was: 14:35, -12m."
          value={at.text}
          onValueChange={at.setText}
          time={at}
          error={wrong.at}
        />
        {wrong.at === undefined && <Refused problem={problem} />}
      </DialogForm>
    </Dialog>
  );
}

function endedWords({ environment }: HotfixDeployment, succeeded: boolean): string {
  if (!succeeded) return `The deployment to ${environment} failed.`;
  return environment === "production"
    ? "The fix is in production. Verify it now."
    : "It is on staging; the check that asks for it has passed.";
}
