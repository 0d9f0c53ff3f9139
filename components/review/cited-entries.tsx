"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { EntryLink } from "./entry-link";
import { entriesOf } from "./review-entries";
import type { ReviewLine, ReviewView } from "./review-view";
import { utcStamp } from "./utc-stamp";

const shown = 20;
const short = (text: string) => (text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`);

type CitedProps = { view: ReviewView; entryIds: readonly string[] };

function linesOf({ view, entryIds }: CitedProps): Pick<ReviewLine, "entryId" | "at" | "text">[] {
  const entries = entriesOf(view);
  return entryIds.flatMap((id) => entries.find(({ entryId }) => entryId === id) ?? []);
}

/** The entries that a statement rests on, as links. */
export function CitedEntries(props: CitedProps) {
  const lines = linesOf(props);
  if (lines.length === 0) return null;
  return (
    <ul aria-label="Entries cited" className="flex flex-col gap-0.5 text-note">
      {lines.map(({ entryId, at, text }) => (
        <li key={entryId}>
          <EntryLink incidentKey={props.view.incident.key} entryId={entryId}>
            <Moment at={at} relative={false} />
          </EntryLink>{" "}
          <span className="text-ink-2">{short(text)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Chooses the entries that a statement rests on, by a word of theirs or their time. */
export function CitePicker(props: CitedProps & { onChange: (entryIds: string[]) => void }) {
  const { view, entryIds, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const words = typed.trim().toLowerCase();
  const fits = entriesOf(view)
    .filter(({ entryId }) => !entryIds.includes(entryId))
    .filter(({ text, at }) => `${utcStamp(at)} ${text}`.toLowerCase().includes(words));
  return (
    <div className="flex flex-col gap-2">
      <Field label="Entries that show it" optional hint="Type a word of the entry or its time in UTC.">
        <Combobox
          listLabel="Entries"
          note={fits.length === 0 ? "No entry fits." : ""}
          placeholder="Add an entry"
          chosen=""
          options={fits.slice(0, shown).map(({ entryId, at, text }) => ({
            ...{ value: entryId, label: short(text), note: utcStamp(at) },
          }))}
          onSearch={setTyped}
          onChoose={({ value }) => onChange([...entryIds, value])}
        />
      </Field>
      {entryIds.length > 0 && (
        <ul aria-label="Entries chosen" className="border-line border-t">
          {linesOf(props).map(({ entryId, at, text }) => (
            <li key={entryId} className="flex items-center justify-between gap-2 border-line border-b">
              <span id={`${id}-${entryId}`} className="min-w-0">
                <Moment at={at} relative={false} className="text-note" /> {short(text)}
              </span>
              <Button
                variant="quiet"
                size="row"
                aria-describedby={`${id}-${entryId}`}
                onClick={() => onChange(entryIds.filter((one) => one !== entryId))}
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
