"use client";

import { useId, useState } from "react";
import { Field, FieldNotes } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { problemWords } from "@/lib/client/api-problem";
import { type Person, usePeople } from "./use-people";

type PersonPickerProps = {
  chosen: Person | null;
  onChoose: (person: Person) => void;
  viewerId: string;
  /** Why this person cannot be chosen; null when they can. */
  obstacle: (person: Person) => string | null;
  error: string | null;
};

// More would push the rest of the form out of sight: typing narrows them.
const most = 8;

function countWords(count: number, more: boolean): string {
  if (count === 0) return "Nobody is called that.";
  return more ? "There are more: type a part of the name or address." : "";
}

/** A person, found by typing a part of the name or the address. */
export function PersonPicker({ chosen, onChoose, viewerId, obstacle, error }: PersonPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const found = usePeople(typed);
  const { loaded, error: failure } = found;
  const able = found.people.filter((person) => obstacle(person) === null);
  const people = [...able, ...found.people.filter((person) => !able.includes(person))].slice(0, most);
  const more = found.more || found.people.length > most;
  const outside = chosen !== null && people.every((person) => person.id !== chosen.id);
  const lines = outside ? [chosen, ...people] : people;
  return (
    <div className="flex flex-col gap-1">
      <Field label="Person" error={failure === null ? null : problemWords(failure)}>
        <TextInput
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Name or address"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            // Here Enter ends a search; it does not send the form.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </Field>
      <fieldset {...(error === null ? {} : { "aria-describedby": `${id}-error` })}>
        <legend className="sr-only">People found</legend>
        {lines.map((person) => (
          <PersonLine
            key={person.id}
            name={id}
            person={person}
            mine={person.id === viewerId}
            obstacle={obstacle(person)}
            chosen={person.id === chosen?.id}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
      <p role="status" className="text-ink-2 text-note">
        {loaded && countWords(people.length, more)}
      </p>
      <FieldNotes id={id} error={error} />
    </div>
  );
}

type PersonLineProps = Pick<PersonPickerProps, "onChoose"> & {
  name: string;
  person: Person;
  mine: boolean;
  obstacle: string | null;
  chosen: boolean;
};

function PersonLine({ name, person, mine, obstacle, chosen, onChoose }: PersonLineProps) {
  return (
    <label className="row-height flex cursor-pointer gap-2.5 border-line border-b py-1.5 has-disabled:cursor-not-allowed">
      <input
        type="radio"
        name={name}
        checked={chosen}
        disabled={obstacle !== null}
        onChange={() => onChoose(person)}
        className="mt-px size-5 shrink-0"
      />
      <span className="min-w-0">
        {person.name}
        {mine && " (you)"} <span className="break-all text-ink-2 text-note">{person.email}</span>
        {obstacle !== null && <span className="block text-ink-2 text-note">{obstacle}</span>}
      </span>
    </label>
  );
}
