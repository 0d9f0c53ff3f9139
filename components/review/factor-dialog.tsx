"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { z } from "zod";
import { DialogForm } from "@/components/incident/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { api } from "@/lib/client/fetcher";
import type { listFactors } from "@/lib/contracts/review-causes";
import { BackAgain } from "./back-again";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { CitePicker } from "./cited-entries";
import type { ReviewFactor, ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";
import { useWrittenOver } from "./use-written-over";
import { writingPlace } from "./writing-place";

type Catalogue = z.output<(typeof listFactors)["answer"]["schema"]>;
type Choice = { key: string; label: string } | { key: null; label: string };
type FactorDialogProps = {
  view: ReviewView;
  viewerId: string;
  /** The one to change; null for another one. */
  factor: ReviewFactor | null;
  open: boolean;
  onClose: () => void;
};

/** A contributing factor with what is to be said of it. Loaded when it is first opened. */
export default function FactorDialog({ view, viewerId, factor, open, onClose }: FactorDialogProps) {
  const id = useId();
  const { send, sending, problem, forget } = useReviewSend(view.incident.key);
  const [choice, setChoice] = useState<Choice | null>(factor);
  const [entryIds, setEntryIds] = useState<string[]>(factor?.entryIds ?? []);
  const [tried, setTried] = useState(false);
  const now = view.factors.find(({ id }) => id === factor?.id) ?? factor;
  const place = writingPlace(viewerId, view.incident.key, `factor.${factor?.id ?? "new"}`);
  const note = useWrittenOver(place, now, (row) => row.note ?? "");
  const { seen, theirs } = note;
  const take = () => {
    setEntryIds(theirs?.entryIds ?? []);
    note.giveUp();
  };
  const submit = async () => {
    setTried(true);
    if (choice === null) return;
    const said = { note: note.text.trim() === "" ? null : note.text.trim(), entryIds };
    const name = choice.key === null ? { label: choice.label } : { key: choice.key };
    const done =
      factor === null
        ? await send("POST", "/factors", { ...name, ...said })
        : await send("PATCH", `/factors/${factor.id}`, { ...said, version: seen });
    if (!done) return;
    note.saved();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={factor === null ? "Add a contributing factor" : factor.label}
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Saving…"}>
          {factor === null ? "Add" : "Save"}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        {factor === null && (
          <FactorField
            choice={choice}
            onChoose={setChoice}
            error={tried && choice === null ? "Choose a factor, or name a new one." : null}
          />
        )}
        <Field label="How it contributed" optional>
          <TextArea
            rows={3}
            maxLength={2_000}
            value={note.text}
            onChange={({ target }) => note.setText(target.value)}
          />
        </Field>
        {note.isBack && <BackAgain onDrop={note.giveUp} />}
        <CitePicker view={view} entryIds={entryIds} onChange={setEntryIds} />
        {theirs !== null && (
          <ChangedMeanwhile theirs={theirs.note ?? ""} onKeep={note.see} onTake={take} onChosen={forget} />
        )}
        <Refusal title="The factor was not saved" problem={problem} />
      </DialogForm>
    </Dialog>
  );
}

const fresh = "\u0000new";

function FactorField(props: {
  choice: Choice | null;
  onChoose: (choice: Choice | null) => void;
  error: string | null;
}) {
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const { data } = useQuery({
    queryKey: ["factors", words],
    queryFn: ({ signal }) =>
      api<Catalogue>("GET", `/factors?limit=20&q=${encodeURIComponent(words)}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  const known = found.some(({ label }) => label.toLowerCase() === words.toLowerCase());
  const options = found.map(({ key, label, reviews }) => ({
    ...{ value: key, label },
    note: reviews === 1 ? "in 1 review" : `in ${reviews} reviews`,
  }));
  const add = { value: fresh, label: words, note: "new in the catalogue" };
  return (
    <Field label="Factor" hint="The catalogue's names make recurrence visible." error={props.error}>
      <Combobox
        listLabel="Factors"
        note={data === undefined ? "Looking…" : ""}
        placeholder="Type to find one or to name a new one"
        chosen={props.choice?.label ?? ""}
        options={words === "" || known ? options : [...options, add]}
        onSearch={setTyped}
        onChoose={({ value, label }) => props.onChoose({ key: value === fresh ? null : value, label })}
        onClear={() => props.onChoose(null)}
      />
    </Field>
  );
}
