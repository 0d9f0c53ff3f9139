"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { isOutdated, useChange } from "@/components/settings/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast-store";
import { ReleaseFields } from "./release-fields";
import { type Release, releasesKey } from "./release-view";
import { useReleaseDraft } from "./use-release-draft";

type ReleaseDialogProps = {
  /** Null where one is planned. */
  release: Release | null;
  open: boolean;
  onClose: () => void;
};

/** Plans a release, or moves and renames one; the deadlines of what waits for it move along (R-SLA-14). */
export function ReleaseDialog({ release, open, onClose }: ReleaseDialogProps) {
  const id = useId();
  const form = useReleaseForm(release, onClose);
  const planning = release === null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={planning ? "Plan a release" : `Change ${release.name}`}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          {planning ? "Plan" : "Save"}
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <ReleaseFields draft={form.draft} errors={form.errors} />
        {isOutdated(form.problem) ? (
          <Banner tone="warn" live="assertive" title="The release was changed elsewhere meanwhile">
            Nothing was saved. What you see is what you chose here: press Save again to keep it.
          </Banner>
        ) : (
          <Refusal
            title={planning ? "No release was planned" : "Nothing was changed"}
            problem={form.errors.rest}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}

function useReleaseForm(release: Release | null, onClose: () => void) {
  const { change, busy, problem } = useChange(releasesKey);
  const draft = useReleaseDraft(release);
  const [guard, setGuard] = useState<{ version?: number }>(
    release === null ? {} : { version: release.version },
  );
  const submit = async () => {
    const facts = draft.read();
    if (facts === null) return;
    if (Object.keys(facts).length === 0) return onClose();
    const outcome =
      release === null
        ? await change("POST", "/releases", facts)
        : await change("PATCH", `/releases/${release.id}`, { ...facts, ...guard });
    if (!("answer" in outcome)) {
      // Saving again then writes over the newer version knowingly.
      if (outcome instanceof Error && isOutdated(outcome)) setGuard({});
      return;
    }
    toast({ message: `${draft.name.trim()} is ${release === null ? "planned" : "saved"}.` });
    onClose();
  };
  return { draft, errors: draft.errorsOf(problem), problem, busy, submit };
}
