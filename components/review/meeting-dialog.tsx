"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { usePeople } from "@/components/incident/use-people";
import { fieldEcho } from "@/components/release/ahead-time";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { meetingWords } from "./meeting-words";
import type { ReviewView } from "./review-view";
import { useMeetingForm } from "./use-meeting-form";

type MeetingDialogProps = { view: ReviewView; open: boolean; onClose: () => void };

const lengths = [60, 75, 90];

/** Schedules the review meeting, or moves it. Loaded when it is first opened. */
export default function MeetingDialog({ view, open, onClose }: MeetingDialogProps) {
  const id = useId();
  const form = useMeetingForm(view, onClose);
  const { draft, set, oddity, errors } = form;
  const moves = view.meeting?.state === "scheduled";
  const minutes = lengths.includes(draft.minutes)
    ? lengths
    : [...lengths, draft.minutes].sort((a, b) => a - b);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={moves ? "Move or change the meeting" : "Schedule the review meeting"}
      description="Everybody invited is told, and can take the invitation into a calendar."
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.sending && "Saving…"}>
          {moves ? "Save" : "Schedule"}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={form.submit}>
        <Field
          label="Begins"
          error={errors.start}
          hint={fieldEcho(draft.start, form.zone) ?? `Times are in ${form.zone}.`}
        >
          <TextInput
            type="datetime-local"
            value={draft.start}
            onChange={({ target }) => set({ start: target.value })}
          />
        </Field>
        <Field label="Minutes">
          <Select
            value={String(draft.minutes)}
            onChange={({ target }) => form.setMinutes(Number(target.value))}
          >
            {minutes.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
        {oddity !== null && (
          <Field label="Reason for this time" hint={`${oddity}.`} error={errors.reason}>
            <TextInput
              maxLength={1_000}
              value={draft.reason}
              onChange={({ target }) => set({ reason: target.value })}
            />
          </Field>
        )}
        <Participants people={draft.people} onChange={(people) => set({ people })} />
        <Field label="Where" optional hint="A room, or the address of a call.">
          <TextInput
            maxLength={500}
            value={draft.place}
            onChange={({ target }) => set({ place: target.value })}
          />
        </Field>
        <Field label="Agenda" optional>
          <TextArea
            rows={4}
            maxLength={10_000}
            value={draft.agenda}
            onChange={({ target }) => set({ agenda: target.value })}
          />
        </Field>
        {form.theirs !== null && (
          <ChangedMeanwhile
            theirs={meetingWords(form.theirs, form.zone)}
            onKeep={form.see}
            onTake={form.take}
            onChosen={form.forget}
          />
        )}
        <Refusal title="The meeting was not saved" problem={form.problem} />
      </DialogForm>
    </Dialog>
  );
}

type Person = { id: string; name: string };

function Participants({ people, onChange }: { people: Person[]; onChange: (people: Person[]) => void }) {
  const [typed, setTyped] = useState("");
  const found = usePeople(typed);
  const others = found.people.filter(({ id }) => people.every((one) => one.id !== id));
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Participants"
        optional="unsaid"
        hint="Proposed from the record. Add or remove whom you like."
      >
        <Combobox
          listLabel="People"
          note={found.loaded && others.length === 0 ? "Nobody else is called that." : ""}
          placeholder="Add somebody"
          chosen=""
          options={others.slice(0, 8).map(({ id, name, email }) => ({ value: id, label: name, note: email }))}
          onSearch={setTyped}
          onChoose={({ value, label }) => onChange([...people, { id: value, name: label }])}
        />
      </Field>
      {people.length > 0 && (
        <ul aria-label="Invited" className="border-line border-t">
          {people.map(({ id, name }) => (
            <li key={id} className="flex items-center justify-between gap-2 border-line border-b">
              {name}
              <Button
                variant="quiet"
                size="row"
                aria-label={`Do not invite ${name}`}
                onClick={() => onChange(people.filter((one) => one.id !== id))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
