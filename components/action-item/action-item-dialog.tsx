"use client";

import { useId } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IncidentField } from "./incident-field";
import { ItemConflict } from "./item-conflict";
import { ItemFields } from "./item-fields";
import type { ActionItem } from "./item-view";
import { useItemForm } from "./use-item-form";

export type ActionItemDialogProps = {
  /** The incident of a new one, by id or key; asked for where it is absent. */
  incidentId?: string;
  /** The entry of the timeline that it comes from. */
  entryId?: string;
  /** What a new one is called at first. */
  title?: string;
  /** The one to edit; absent where one is made. */
  item?: ActionItem;
  viewerId?: string;
  open: boolean;
  onClose: () => void;
  /** The item as it was saved. */
  onDone?: (item: ActionItem) => void;
  returnTo?: () => HTMLElement | null;
};

/** Makes an action item, or changes one (R-PIR-04). A new wish is a new dialog: what is typed stays until it is sent. */
export default function ActionItemDialog(props: ActionItemDialogProps) {
  const { item, incidentId, entryId, title, open, onClose, onDone } = props;
  const id = useId();
  const about = { item: item ?? null, incidentId, entryId, title };
  const editing = useItemForm(about, (saved) => onDone?.(saved), onClose);
  const { clash } = editing;
  const making = item === undefined;
  const save = (
    <Button variant="ink" type="submit" form={id} loading={editing.busy && "Saving…"}>
      {making ? "Make it" : "Save"}
    </Button>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={making ? "New action item" : "Edit the action item"}
      description={
        making
          ? "A title is enough for now. Owner, due date and success criterion are needed before the review is published."
          : undefined
      }
      dismiss={clash === null ? "Cancel" : clash.theirs.state === "open" ? null : "Close"}
      actions={clash === null && save}
      {...(props.returnTo === undefined ? {} : { returnTo: props.returnTo })}
    >
      {clash === null ? (
        <DialogForm id={id} problem={editing.problem} onSubmit={editing.submit}>
          {making && incidentId === undefined && (
            <IncidentField
              value={editing.incident}
              onValueChange={editing.setIncident}
              error={editing.errorOf("incidentId")}
            />
          )}
          <ItemFields editing={editing} viewerId={props.viewerId} />
          <Refusal title={making ? "It was not made" : "It was not saved"} problem={editing.refusal} />
        </DialogForm>
      ) : (
        <ItemConflict clash={clash} editing={editing} onGiveUp={onClose} />
      )}
    </Dialog>
  );
}
