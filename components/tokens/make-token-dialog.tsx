"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Code } from "@/components/ui/code";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { tokenScopes } from "@/lib/domain/actor";
import { scopeDuties } from "./scope-words";
import { lifetimes, useMakeToken } from "./use-make-token";

type MakeTokenDialogProps = { adminScope: boolean; open: boolean; onClose: () => void };

/** Makes a token, then shows its value once. */
export function MakeTokenDialog({ adminScope, open, onClose }: MakeTokenDialogProps) {
  const id = useId();
  const [made, setMade] = useState<{ name: string; value: string } | null>(null);
  const form = useMakeToken(setMade);
  const onOpenChange = (next: boolean) => !next && onClose();
  if (made !== null) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange} title={`${made.name} was made`} dismiss="Done">
        <p>Copy it now: it is shown only here and kept nowhere. Whoever has it acts in your name.</p>
        <Code text={made.value} label="Token" />
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Make an API token"
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Making…"}>
          Make the token
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <Field label="Name" hint="What uses it, such as the deployment pipeline." error={form.errors.name}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={form.name}
            onChange={({ target }) => form.setName(target.value)}
          />
        </Field>
        <ScopeBoxes form={form} adminScope={adminScope} />
        <Field label="Ends after" error={form.errors.days}>
          <Select
            value={form.days}
            onChange={({ target }) =>
              form.setDays(lifetimes.find((days) => String(days) === target.value) ?? form.days)
            }
          >
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {days} days
              </option>
            ))}
          </Select>
        </Field>
        <Refusal title="No token was made" problem={form.errors.rest} />
      </DialogForm>
    </Dialog>
  );
}

type ScopeBoxesProps = { form: ReturnType<typeof useMakeToken>; adminScope: boolean };

function ScopeBoxes({ form, adminScope }: ScopeBoxesProps) {
  const id = useId();
  const { scopes, setScopes, errors } = form;
  const offered = tokenScopes.filter((scope) => adminScope || scope !== "admin");
  return (
    <fieldset className="flex flex-col" {...(errors.scopes ? { "aria-describedby": `${id}-error` } : {})}>
      <legend className="mb-1">Scopes</legend>
      <FieldNotes id={id} error={errors.scopes} />
      <div className="border-line border-t">
        {offered.map((scope) => (
          <Checkbox
            key={scope}
            label={<span className="font-mono">{scope}</span>}
            hint={scopeDuties[scope]}
            className="border-line border-b"
            checked={scopes.includes(scope)}
            onChange={({ target }) =>
              setScopes(offered.filter((one) => (one === scope ? target.checked : scopes.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
