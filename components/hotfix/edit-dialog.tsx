"use client";

import { useId } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { pullRequestStates } from "@/lib/domain/hotfix-words";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import { Refused } from "./refused";
import { useEditForm } from "./use-edit-form";

/** Corrects what a hotfix and its commands are known by (R-FIX-02). What was approved is its revision, which stays. */
export default function EditDialog({ view, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const edit = useEditForm(view, onClose);
  const { form, change, wrong, problem } = edit;
  const unsaid = problem !== null && Object.values(wrong).every((message) => message === undefined);
  const field = (
    name: "title" | "currentVersion" | "repository" | "flag" | "pullRequest",
    label: string,
    hint: string | null = null,
  ) => (
    <Field label={label} optional={name !== "title"} hint={hint} error={wrong[name]}>
      <TextInput
        autoComplete="off"
        spellCheck={name === "title"}
        {...(name === "title" || name === "pullRequest" ? {} : { className: "font-mono" })}
        maxLength={name === "pullRequest" ? 2_000 : 200}
        value={form[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </Field>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title="Edit facts"
      description="The commands are filled in anew. Revisions and decisions stay as they are."
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={edit.sending && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={edit.submit}>
        {field("title", "Title", "Branch and messages are made of it.")}
        {view.workflow === "feature_flag"
          ? field("flag", "Feature flag")
          : field("currentVersion", "Version in production now", "Such as 1.2.3 or v1.2.3.")}
        {field("repository", "Repository")}
        {field("pullRequest", "Pull request", "Its address.")}
        <Field label="State of the pull request" optional error={wrong.pullRequestState}>
          <Select
            value={form.pullRequestState}
            onChange={({ target }) =>
              change({ pullRequestState: pullRequestStates.find((one) => one === target.value) ?? "" })
            }
          >
            <option value="">Not known</option>
            {pullRequestStates.map((state) => (
              <option key={state} value={state}>
                {state.charAt(0).toUpperCase() + state.slice(1).replaceAll("_", " ")}
              </option>
            ))}
          </Select>
        </Field>
        {unsaid && <Refused problem={problem} />}
      </DialogForm>
    </Dialog>
  );
}
