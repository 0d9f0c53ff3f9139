"use client";

import { useId } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { isOutdated } from "@/components/settings/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ListedService } from "./listed-service";
import { useServiceForm } from "./use-service-form";

type ServiceDialogProps = {
  /** Null where one is added. */
  service: ListedService | null;
  open: boolean;
  onClose: () => void;
};

/** Adds a service, or gives one another name. */
export function ServiceDialog({ service, open, onClose }: ServiceDialogProps) {
  const id = useId();
  const form = useServiceForm(service, onClose);
  const adding = service === null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={adding ? "Add a service" : `Rename ${service.name}`}
      dismiss="Back"
      actions={
        <Button
          variant="ink"
          type="submit"
          form={id}
          loading={form.busy && (adding ? "Adding…" : "Renaming…")}
        >
          {adding ? "Add" : "Rename"}
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <Field label="Name" hint="As people say it: Checkout, Sign-in." error={form.errors.name}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={form.name}
            onChange={({ target }) => form.setName(target.value)}
          />
        </Field>
        <Field
          label="Short name"
          optional={adding}
          hint={`Lower-case words joined by hyphens, for addresses and scripts.${adding ? " Made from the name when left empty." : ""}`}
          error={form.errors.slug}
        >
          <TextInput
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            value={form.slug}
            onChange={({ target }) => form.setSlug(target.value)}
          />
        </Field>
        {isOutdated(form.problem) ? (
          <Banner tone="warn" live="assertive" title="The service was changed elsewhere meanwhile">
            Nothing was saved. What you see is what you chose here: press Rename again to keep it.
          </Banner>
        ) : (
          <Refusal
            title={adding ? "No service was added" : "Nothing was changed"}
            problem={form.errors.rest}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
