"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { OrgRole } from "@/lib/domain/roles";
import { peopleKey } from "./listed-person";
import { OneTimeLink } from "./one-time-link";
import { personProblem } from "./person-problem";
import { RoleBoxes } from "./role-boxes";

type AddPersonDialogProps = { open: boolean; onClose: () => void };

/** Adds a person, then shows the link by which they set a password. */
export function AddPersonDialog({ open, onClose }: AddPersonDialogProps) {
  const id = useId();
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const form = useAddPerson((name, link) => setMade({ name, link }));
  const onOpenChange = (next: boolean) => !next && onClose();
  if (made !== null) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange} title={`${made.name} was added`} dismiss="Done">
        <OneTimeLink name={made.name} link={made.link} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Add a person"
      description="You get a link by which they choose a password."
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Adding…"}>
          Add
        </Button>
      }
    >
      <DialogForm id={id} problem={form.problem} onSubmit={form.submit}>
        <Field label="Name" hint="As others know them." error={form.errors.name}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={form.name}
            onChange={({ target }) => form.setName(target.value)}
          />
        </Field>
        <Field label="E-mail" hint="They sign in with it." error={form.errors.email}>
          <TextInput
            type="email"
            maxLength={254}
            autoComplete="off"
            value={form.email}
            onChange={({ target }) => form.setEmail(target.value)}
          />
        </Field>
        <RoleBoxes chosen={form.roles} onChange={form.setRoles} error={form.errors.roles} />
        <Refusal title="Nobody was added" problem={form.errors.rest} />
      </DialogForm>
    </Dialog>
  );
}

type Added = { name: string; passwordLink: string };

function useAddPerson(onAdded: (name: string, link: string) => void) {
  const { change, busy, problem } = useChange(peopleKey);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<OrgRole[]>([]);
  const [tried, setTried] = useState(false);
  const refused = personProblem(problem);
  const errors = {
    ...refused,
    name: tried && name.trim() === "" ? "Write their name." : refused.name,
    email: tried && email.trim() === "" ? "Write their e-mail address." : refused.email,
  };
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || email.trim() === "") return;
    const body = { name: name.trim(), email: email.trim(), roles };
    const outcome = await change<Added>("POST", "/users", body);
    if ("answer" in outcome) onAdded(outcome.answer.name, outcome.answer.passwordLink);
  };
  return { name, setName, email, setEmail, roles, setRoles, errors, problem, busy, submit };
}
