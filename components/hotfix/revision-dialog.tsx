"use client";

import { useId } from "react";
import { PersonField } from "@/components/people/person-field";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { DiffField } from "./diff-field";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import type { HotfixView } from "./hotfix-view";
import { Refused } from "./refused";
import { type RevisionForm, useRevisionForm } from "./use-revision-form";

/** What recording another revision does to what was decided. */
function consequence({ decisions, asked, revision }: HotfixView): string | null {
  if (revision === null) return null;
  const standing = decisions.filter((decision) => decision.counts).length;
  const voids =
    standing === 0
      ? null
      : standing === 1
        ? "One approval of the revision before no longer counts."
        : `${standing} approvals of the revision before no longer count.`;
  const asks = asked === null ? null : "Approval is asked for anew.";
  return [voids, asks].filter((part) => part !== null).join(" ") || null;
}

/** Records what is to be deployed (R-APR-03, R-FIX-05). */
export default function RevisionDialog({ view, viewerId, open, onClose, returnTo }: HotfixDialogProps) {
  const id = useId();
  const form = useRevisionForm(view, viewerId, onClose);
  const isFlag = view.workflow === "feature_flag";
  const after = consequence(view);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      width="wide"
      title="Record a revision"
      description={
        isFlag
          ? "What the flag is set to. Approvals are bound to exactly this."
          : "The commit that is to be deployed. Approvals are bound to exactly this commit."
      }
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.sending && "Recording…"}>
          Record
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        {after !== null && <p className="border-p1 border-l-[6px] bg-p1-wash px-2 py-1">{after}</p>}
        {!isFlag && <ObjectFields form={form} />}
        <Field
          label={isFlag ? "What the flag is set to" : "Commit message"}
          optional={!isFlag}
          error={form.wrong.message}
        >
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={10_000}
            value={form.form.message}
            onChange={({ target }) => form.change({ message: target.value })}
          />
        </Field>
        <DiffField
          value={form.form.diff}
          onChange={(diff) => form.change({ diff })}
          error={form.wrong.diff}
        />
        <People form={form} />
        {form.said && <Refused problem={form.problem} />}
      </DialogForm>
    </Dialog>
  );
}

function ObjectFields({ form }: { form: RevisionForm }) {
  const field = (name: "commit" | "tree", label: string, hint: string) => (
    <Field label={label} optional={name === "tree"} hint={hint} error={form.wrong[name]}>
      <TextInput
        className="font-mono"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={form.form[name]}
        onChange={({ target }) => form.change({ [name]: target.value })}
      />
    </Field>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {field("commit", "Commit", "40 characters, as git rev-parse HEAD prints it.")}
      {field("tree", "Tree", "As git rev-parse HEAD^{tree} prints it: it stays the same through a squash.")}
    </div>
  );
}

function People({ form }: { form: RevisionForm }) {
  const { committerId, setCommitter, pusherId, setPusher } = form.people;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonField
          label="Committed by"
          optional="unsaid"
          value={committerId}
          onValueChange={setCommitter}
          error={form.wrong.committerId}
        />
        <PersonField
          label="Pushed by"
          optional="unsaid"
          value={pusherId}
          onValueChange={setPusher}
          error={form.wrong.pusherId}
        />
      </div>
      <p className="-mt-2 text-ink-2 text-note">Neither of them can approve it.</p>
    </>
  );
}
