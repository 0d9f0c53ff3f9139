"use client";

import { useId, useState } from "react";
import { MomentField } from "@/components/declare/moment-field";
import { useMomentText } from "@/components/incident/use-moment-text";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast-store";
import { useZone } from "@/components/ui/zone";
import { serverNow } from "@/lib/client/server-clock";
import { type Release, releasesKey } from "./release-view";
import { shippingWords } from "./release-words";

type ShipDialogProps = {
  release: Release;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the row that had it has moved. */
  returnTo: () => HTMLElement | null;
};

/** Says that a release shipped, and when; the fixes that waited for it are settled (R-SLA-14). */
export function ShipDialog({ release, open, onClose, returnTo }: ShipDialogProps) {
  const id = useId();
  const form = useShipForm(release, onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Has ${release.name} shipped?`}
      description={`${shippingWords(release.incidents)} This cannot be taken back.`}
      dismiss="Back"
      returnTo={() => (form.shipped ? returnTo() : null)}
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          It shipped
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <MomentField
          label="When it shipped"
          name="shippedAt"
          optional
          hint="Empty means now. Or type when it was: 14:35, -12m, yesterday 23:50."
          value={form.at.text}
          onValueChange={form.at.setText}
          time={form.at}
          error={form.errors.shippedAt}
        />
        <Refusal title="Nothing was changed" problem={form.errors.rest} />
      </DialogForm>
    </Dialog>
  );
}

function useShipForm(release: Release, onClose: () => void) {
  const { timeZone, utcOnly } = useZone();
  const { change, busy, problem } = useChange(releasesKey);
  const at = useMomentText({ timeZone: utcOnly ? "UTC" : timeZone });
  const [wrong, setWrong] = useState<string>();
  const [shipped, setShipped] = useState(false);
  const submit = async () => {
    const when = await at.settled();
    setWrong("problem" in when ? when.problem : undefined);
    if ("problem" in when) return;
    const shippedAt = (when.at ?? new Date(serverNow())).toISOString();
    if (!("answer" in (await change("PATCH", `/releases/${release.id}`, { shippedAt })))) return;
    setShipped(true);
    toast({ message: `${release.name} has shipped.` });
    onClose();
  };
  const refused = problem?.messageFor("shippedAt");
  const errors = { shippedAt: wrong ?? refused, rest: refused === undefined ? problem : null };
  return { at, errors, problem, busy, shipped, submit };
}
