"use client";

import { useId } from "react";
import { PersonField } from "@/components/people/person-field";
import { DialogForm } from "@/components/settings/dialog-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ProgressLine } from "@/components/ui/progress-line";
import { TextInput } from "@/components/ui/text-input";
import { problemWords } from "@/lib/client/api-problem";
import { Refused } from "./refused";
import { StartWorkflow } from "./start-workflow";
import { type PreviousAttempt, type StartIncident, useStartForm } from "./use-start-form";

export type StartDialogProps = {
  incident: StartIncident;
  viewerId: string;
  previous: PreviousAttempt | null;
  open: boolean;
  onClose: () => void;
};

/** Begins a hotfix, or the next attempt after one that failed (R-FIX-01). Loaded when it is first opened. */
export default function StartDialog({ incident, viewerId, previous, open, onClose }: StartDialogProps) {
  const id = useId();
  const form = useStartForm(incident, viewerId, previous, onClose);
  const { policy, wrong, problem } = form;
  const unsaid = problem !== null && Object.values(wrong).every((message) => message === undefined);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={previous === null ? "Start a hotfix" : "Start the next attempt"}
      {...(previous === null
        ? {}
        : { description: `It follows hotfix ${previous.number}, and needs its own checks and approvals.` })}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Starting…"}>
          Start
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={form.submit}>
        <Field
          label="Title"
          hint="What the fix does. Branch and messages are made of it."
          error={wrong.title}
        >
          <TextInput
            maxLength={200}
            value={form.fields.title}
            onChange={({ target }) => form.edit({ title: target.value })}
          />
        </Field>
        {policy.data === undefined && policy.error === null && (
          <ProgressLine label="Loading the workflows of the policy" />
        )}
        {policy.data === undefined && policy.error !== null && (
          <Banner tone="error" live="assertive" title="The workflows could not be loaded">
            {problemWords(policy.error)}
          </Banner>
        )}
        {policy.data !== undefined && <StartWorkflow form={form} standard={policy.data.defaultWorkflow} />}
        <PersonField
          label="Author"
          optional="unsaid"
          hint="Who writes the fix. The author cannot approve it."
          value={form.authorId}
          onValueChange={form.setAuthor}
          error={wrong.authorId}
        />
        {unsaid && <Refused problem={problem} />}
      </DialogForm>
    </Dialog>
  );
}
