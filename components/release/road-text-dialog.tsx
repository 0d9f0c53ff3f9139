"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { RoadDialogProps } from "./road-dialog";
import type { RoadFact } from "./road-facts";
import { RoadNotes } from "./road-notes";
import { useRoadSave } from "./use-road-save";

type TextFact = Exclude<RoadFact, "releaseId">;

const words: Record<TextFact, { title: string; label: string; hint: string; missing: string }> = {
  backlogUrl: {
    title: "Backlog item",
    label: "Address",
    hint: "Where the work is planned, such as https://backlog.example.org/812.",
    missing: "Paste the address of the item.",
  },
  releaseNote: {
    title: "Release note",
    label: "Text",
    hint: "What is fixed, in the words of the people who use the product.",
    missing: "Write the note.",
  },
};

type RoadTextDialogProps = Omit<RoadDialogProps, "fact" | "plans"> & { fact: TextFact };

/** The backlog item's address, or the text for the release note. */
export function RoadTextDialog({ incident, fact, open, onClose }: RoadTextDialogProps) {
  const id = useId();
  const saving = useRoadSave(incident.key, incident, fact, onClose);
  const known = incident[fact];
  const [adding] = useState(known === null);
  const [text, setText] = useState(known ?? "");
  const [tried, setTried] = useState(false);
  const { title, label, hint, missing } = words[fact];
  const lacks = adding && text.trim() === "";
  const submit = async () => {
    setTried(true);
    if (!lacks) await saving.save(text.trim() === "" ? null : text.trim());
  };
  const shared = { value: text, autoComplete: "off" };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={saving.busy && "Saving…"}>
          Save
        </Button>
      }
    >
      <DialogForm id={id} problem={saving.problem} onSubmit={submit}>
        <Field
          label={label}
          hint={adding ? hint : `${hint} Leave it empty to take it away.`}
          error={tried && lacks ? missing : saving.refused}
        >
          {fact === "backlogUrl" ? (
            <TextInput
              type="url"
              spellCheck={false}
              maxLength={2_000}
              onChange={({ target }) => setText(target.value)}
              {...shared}
            />
          ) : (
            <TextArea maxLength={5_000} onChange={({ target }) => setText(target.value)} {...shared} />
          )}
        </Field>
        <RoadNotes saving={saving} />
      </DialogForm>
    </Dialog>
  );
}
