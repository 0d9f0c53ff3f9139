"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { isOutdated, useChange } from "@/components/settings/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast-store";
import { type ListedPerson, peopleKey } from "./listed-person";
import { personProblem } from "./person-problem";
import { RoleBoxes } from "./role-boxes";

type EditPersonDialogProps = { person: ListedPerson; own: boolean; open: boolean; onClose: () => void };

/** Changes a person's name and roles. */
export function EditPersonDialog({ person, own, open, onClose }: EditPersonDialogProps) {
  const id = useId();
  const form = useEditPerson(person, own, onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Edit ${person.name}`}
      description={person.email}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <Field label="Name" error={form.errors.name}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={form.name}
            onChange={({ target }) => form.setName(target.value)}
          />
        </Field>
        <RoleBoxes chosen={form.roles} onChange={form.setRoles} error={form.errors.roles} />
        {isOutdated(form.problem) ? (
          <Banner tone="warn" live="assertive" title={`${person.name} was changed elsewhere meanwhile`}>
            Nothing was saved. What you see is what you chose here: save again to keep it.
          </Banner>
        ) : (
          <Refusal title="Nothing was saved" problem={form.errors.rest} />
        )}
      </DialogForm>
    </Dialog>
  );
}

function useEditPerson(person: ListedPerson, own: boolean, onClose: () => void) {
  const router = useRouter();
  const { change, busy, problem } = useChange(peopleKey);
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState(person.roles);
  const [guard, setGuard] = useState<{ version?: number }>({ version: person.version });
  const refused = personProblem(problem);
  const missing = name.trim() === "" ? "Write their name." : undefined;
  const submit = async () => {
    if (missing !== undefined) return;
    const outcome = await change("PATCH", `/users/${person.id}`, { name: name.trim(), roles, ...guard });
    if (!("answer" in outcome)) {
      // Saving again then writes over the newer version knowingly.
      if (outcome instanceof Error && isOutdated(outcome)) setGuard({});
      return;
    }
    toast({ message: `${name.trim()} was saved.` });
    // The frame around the page shows one's own name and what one may do.
    if (own) router.refresh();
    onClose();
  };
  const errors = { ...refused, name: missing ?? refused.name };
  return { name, setName, roles, setRoles, errors, problem, busy, submit };
}
