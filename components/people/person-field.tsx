"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { z } from "zod";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { ComboboxOption } from "@/components/ui/use-combobox";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import type { userView } from "@/lib/contracts/users";

type User = z.output<typeof userView>;

const enough = 20;

/** People whose name or address contains the text, looked for while `on`. */
function usePeople(text: string, on: boolean) {
  const search = text.trim();
  return useQuery({
    queryKey: ["users", search],
    queryFn: ({ signal }) =>
      api<{ items: User[] }>("GET", `/users?limit=${enough}&q=${encodeURIComponent(search)}`, { signal }),
    placeholderData: keepPreviousData,
    enabled: on,
  });
}

/** The name of a person known by id alone; the id's place stays empty until it is known. */
function usePersonName(id: string | null, known: readonly ComboboxOption[]): string {
  const listed = known.find(({ value }) => value === id)?.label;
  const { data } = useQuery({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => api<User>("GET", `/users/${id}`, { signal }),
    enabled: id !== null && listed === undefined,
    staleTime: 300_000,
  });
  return listed ?? (id === null ? "" : (data?.name ?? ""));
}

export type PersonFieldProps = {
  label: ReactNode;
  /** The person's id, or the value of one of `first`. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  /** Choices that stand above the people. */
  first?: readonly ComboboxOption[];
  placeholder?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** A person is optional here; among filters that goes without saying. */
  optional?: true | "unsaid";
  className?: string;
};

const none: readonly ComboboxOption[] = [];

/** A person, found by name or address. Disabled people are not offered. */
export function PersonField(props: PersonFieldProps) {
  const [text, setText] = useState("");
  const [reached, setReached] = useState(false);
  const search = useDeferredValue(text);
  const look = (typed: string) => {
    setReached(true);
    setText(typed);
  };
  const people = usePeople(search, reached);
  const first = props.first ?? none;
  const found = (people.data?.items ?? [])
    .filter(({ disabled }) => !disabled)
    .map(({ id, name, email }) => ({ value: id, label: name, note: email }));
  const chosen = usePersonName(props.value, [...first, ...found]);
  const asked = text.trim().toLowerCase();
  const offered = first.filter(({ label }) => label.toLowerCase().includes(asked));
  const waiting = people.isPending ? "Looking…" : "Nobody of this name.";
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional ?? true}
      className={props.className}
    >
      <Combobox
        listLabel="People"
        chosen={chosen}
        options={[...offered, ...found]}
        onSearch={look}
        onChoose={({ value }) => props.onValueChange(value)}
        onClear={() => props.onValueChange(null)}
        note={people.isError ? problemWords(people.error) : waiting}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
    </Field>
  );
}
