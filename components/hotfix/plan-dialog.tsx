"use client";

import { useId } from "react";
import { PersonField } from "@/components/people/person-field";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import { methodsOf, methodTitle } from "./method-title";
import { Refused } from "./refused";
import { Remarks } from "./remarks";
import { usePlanForm } from "./use-plan-form";
import { useRemarks } from "./use-remarks";
import { YesNo } from "./yes-no";

/** Writes down the way back (R-RBK-01). */
export default function PlanDialog({ view, viewerId, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const form = usePlanForm(view, viewerId, onClose);
  const remarks = useRemarks(form.commands, []);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      width="wide"
      title="Rollback plan"
      description="How production gets back to what it was, ready before it is needed."
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.sending && "Saving…"}>
          Save the plan
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <Field label="Method">
          <Select value={form.method} onChange={({ target }) => form.choose(target.value)}>
            {methodsOf(view).map((method) => (
              <option key={method} value={method}>
                {methodTitle(method)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex flex-col gap-2">
          <Field
            label="Commands"
            hint="One a line, in the order in which they are run. What stands in {braces} is filled in once it is known."
            error={form.errors.commands}
          >
            <TextArea
              rows={5}
              className="font-mono"
              spellCheck={false}
              maxLength={10_000}
              value={form.commands}
              onChange={({ target }) => form.setCommands(target.value)}
            />
          </Field>
          <Remarks remarks={remarks} />
          {form.differs && (
            <Button size="row" className="self-start" onClick={form.propose}>
              Take the proposed commands
            </Button>
          )}
        </div>
        <PersonField
          label="In the hands of"
          optional="unsaid"
          value={form.ownerId}
          onValueChange={form.setOwner}
          error={form.errors.owner}
        />
        <YesNo
          legend="Was it tested?"
          yes="Yes, it was tried"
          no="No"
          hint="An untested way back is a warning that must be answered before approval."
          value={form.tested}
          onValueChange={form.setTested}
          error={form.errors.tested}
        />
        <Refused problem={form.problem} />
      </DialogForm>
    </Dialog>
  );
}
