"use client";

import { useId } from "react";
import { PersonPicker } from "@/components/incident/person-picker";
import { AheadField } from "@/components/release/ahead-field";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useDelegationForm } from "./use-delegation-form";
import type { ProfileUser } from "./use-profile";

type DelegationFormProps = {
  user: ProfileUser;
  open: boolean;
  onClose: () => void;
  /** Takes the focus when the button that opened it has gone. */
  returnTo: () => HTMLElement | null;
};

/** Names who is asked in one's place while one is away (R-APR-05). Loaded when it is first opened. */
export default function DelegationForm({ user, open, onClose, returnTo }: DelegationFormProps) {
  const id = useId();
  const form = useDelegationForm(user, onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="While you are away"
      description="They are asked wherever you would be, and decide in their own role. You are asked as well."
      dismiss="Back"
      returnTo={returnTo}
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          Ask them in my place
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <PersonPicker
          chosen={form.person}
          onChoose={form.setPerson}
          viewerId={user.id}
          obstacle={form.obstacle}
          error={form.errors.delegateId ?? null}
        />
        <AheadField
          label="From"
          optional
          time={form.from}
          hint="Empty means from now on."
          error={form.errors.from}
        />
        <AheadField
          label="Until"
          optional={false}
          time={form.until}
          hint="90 days at most."
          error={form.errors.until}
        />
        <Field label="Note" optional hint="What they should know.">
          <TextInput
            maxLength={500}
            autoComplete="off"
            value={form.note}
            onChange={({ target }) => form.setNote(target.value)}
          />
        </Field>
        <Refusal title="Nothing was changed" problem={form.rest} />
      </DialogForm>
    </Dialog>
  );
}
