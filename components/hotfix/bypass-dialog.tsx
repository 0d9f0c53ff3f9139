"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import { gateGroups } from "./gate-groups";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

/** Goes to production without what is missing, by name and with a reason that stays (R-FIX-04). It is no approval. */
export default function BypassDialog({ view, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const { send, sending, problem } = useHotfixSend(view);
  const [reason, setReason] = useState("");
  const [password, setPassword] = useState("");
  const [asksPassword, setAsksPassword] = useState(false);
  const [tried, setTried] = useState(false);
  const lacksPassword = asksPassword && password === "";
  const pass = async () => {
    setTried(true);
    if (reason.trim() === "" || lacksPassword) return;
    const outcome = await send("POST", `/hotfixes/${view.id}/deployments`, {
      environment: "production",
      bypass: { reason: reason.trim(), ...(password === "" ? {} : { password }) },
    });
    if (outcome === "busy") return;
    if (outcome === "done") {
      toast({ message: "The deployment to production has begun, past the gate." });
      return onClose();
    }
    if (outcome.rule !== "sign_in_again") return;
    setTried(false);
    setPassword("");
    setAsksPassword(true);
  };
  const asked = problem?.rule === "sign_in_again";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title="Go past the gate"
      description="Production gets this hotfix without what is missing. Nobody approves it by that."
      dismiss="Back"
      actions={
        <Button variant="danger" type="submit" form={id} loading={sending && "Beginning…"}>
          Deploy past the gate
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={pass}>
        <div className="border-breach border-l-[6px] pl-2">
          <p className="font-bold">This is passed over:</p>
          <ul className="list-disc pl-5">
            {gateGroups(view.gate.missing).flatMap(({ title, items }) =>
              title === null
                ? items.map(({ key, label }) => <li key={key}>{label}</li>)
                : [<li key={title}>{`${title}: ${items.map(({ label }) => label).join("; ")}`}</li>],
            )}
          </ul>
        </div>
        <p>
          It stays in the incident’s record and in its review for good, under your name, with this list and
          your reason. The engineering lead and the on-call manager are told at once.
        </p>
        <Field
          label="Why production cannot wait"
          error={tried && reason.trim() === "" && "Give the reason: it is read in the review."}
        >
          <TextArea
            rows={3}
            maxLength={2_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        {asksPassword && (
          <Field
            label="Your password"
            hint="You signed in more than ten minutes ago: prove that it is you."
            error={
              (asked && "Give your password, the right one.") ||
              (tried && lacksPassword && "Give your password.")
            }
          >
            <PasswordInput
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          </Field>
        )}
        {!asked && <Refused problem={problem} />}
      </DialogForm>
    </Dialog>
  );
}
