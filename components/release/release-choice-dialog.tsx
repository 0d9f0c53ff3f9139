"use client";

import { useId } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { ListProblem } from "@/components/settings/list-ends";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ReleaseFields } from "./release-fields";
import { ReleaseSelect } from "./release-select";
import type { RoadDialogProps } from "./road-dialog";
import { RoadNotes } from "./road-notes";
import { useReleaseChoice } from "./use-release-choice";

/** The release that fixes the incident, with the way to plan one that is not there yet (R-SLA-14). */
export function ReleaseChoiceDialog({ incident, plans, open, onClose }: Omit<RoadDialogProps, "fact">) {
  const id = useId();
  const form = useReleaseChoice(incident, plans, onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Planned release"
      description="The fix is due when the release is, and settled when it ships."
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          {form.fresh ? "Plan and save" : "Save"}
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <ListProblem error={form.list.error} retry={form.list.retry} />
        <ReleaseSelect
          toCome={form.list.toCome}
          shipped={form.list.shipped}
          recorded={incident.release}
          value={form.value}
          onChoose={form.setChosen}
          plans={plans}
          adding={form.adding}
          error={form.missing ?? form.saving.refused}
        />
        {form.fresh && <ReleaseFields draft={form.draft} errors={form.errors} />}
        <Refusal title="No release was planned" problem={form.errors.rest} />
        <RoadNotes saving={form.saving} />
      </DialogForm>
    </Dialog>
  );
}
