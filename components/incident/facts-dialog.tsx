"use client";

import { useEffect, useEffectEvent, useId } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useZone } from "@/components/ui/zone";
import { DialogForm } from "./dialog-form";
import { FactsConflict } from "./facts-conflict";
import { FactsFields } from "./facts-fields";
import type { RoomView } from "./room-view";
import { useFactsForm } from "./use-facts-form";

type FactsDialogProps = { view: RoomView; open: boolean; onClose: () => void };

/** Corrects what is known of the incident. Loaded when it is first opened. */
export default function FactsDialog({ view, open, onClose }: FactsDialogProps) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const editing = useFactsForm(view.incident, zone, onClose);
  const freshen = useEffectEvent(() => editing.refresh());
  useEffect(() => {
    if (open) freshen();
  }, [open]);
  const id = useId();
  const clash = editing.clash;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      width="wide"
      title="Edit facts"
      description={`${view.incident.key}. What is changed is written into the timeline.`}
      dismiss={null}
      actions={
        clash === null && (
          <>
            <Button variant="ink" loading={editing.sending && "Saving…"} type="submit" form={id}>
              Save
            </Button>
            <Button variant="quiet" onClick={editing.discard}>
              Cancel
            </Button>
          </>
        )
      }
    >
      {clash === null ? (
        <DialogForm id={id} onSubmit={editing.save}>
          <FactsFields view={view} timeZone={zone} editing={editing} />
        </DialogForm>
      ) : (
        <FactsConflict clash={clash} timeZone={zone} editing={editing} />
      )}
      {editing.problem !== null && (
        <Banner tone="error" live="assertive" title="The facts were not saved">
          {editing.problem}
        </Banner>
      )}
    </Dialog>
  );
}
