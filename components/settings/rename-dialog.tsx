"use client";

import type { QueryKey } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast-store";
import { DialogForm } from "./dialog-form";
import { Refusal } from "./refusal";
import { useChange } from "./use-change";

type RenameDialogProps = {
  title: string;
  name: string;
  /** Where the new name is sent. */
  path: `/${string}`;
  queryKey: QueryKey;
  open: boolean;
  onClose: () => void;
};

/** Gives something another name. */
export function RenameDialog({ title, name, path, queryKey, open, onClose }: RenameDialogProps) {
  const id = useId();
  const { change, busy, problem } = useChange(queryKey);
  const [text, setText] = useState(name);
  const missing = text.trim() === "" ? "Write a name." : undefined;
  const named = problem?.messageFor("name");
  const submit = async () => {
    if (missing !== undefined) return;
    if (!("answer" in (await change("PATCH", path, { name: text.trim() })))) return;
    toast({ message: `It is called ${text.trim()} now.` });
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={busy && "Renaming…"}>
          Rename
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={submit}>
        <Field label="Name" error={missing ?? named}>
          <TextInput
            maxLength={120}
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Refusal title="Nothing was changed" problem={named === undefined ? problem : null} />
      </DialogForm>
    </Dialog>
  );
}
