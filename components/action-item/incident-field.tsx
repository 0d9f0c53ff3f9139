"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";

type Found = { items: { key: string; title: string }[] };

type IncidentFieldProps = {
  /** The key of the incident. */
  value: string | null;
  onValueChange: (key: string | null) => void;
  error: string | null;
};

/** The incident that something is made for, found by its key or title. */
export function IncidentField({ value, onValueChange, error }: IncidentFieldProps) {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const search = useDeferredValue(text.trim());
  const {
    data,
    isError,
    error: failure,
  } = useQuery({
    queryKey: ["incidents", "found", search],
    queryFn: ({ signal }) =>
      api<Found>("GET", `/incidents?limit=20&q=${encodeURIComponent(search)}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.items ?? []).map(({ key, title }) => ({ value: key, label: `${key} ${title}` }));
  const note = data === undefined ? "Looking…" : "No incident of that key or title.";
  return (
    <Field
      label="Incident"
      error={error}
      hint="The one that it is learnt from: its key or a word of its title."
    >
      <Combobox
        listLabel="Incidents"
        chosen={value === null ? "" : name}
        options={options}
        onSearch={setText}
        onChoose={(option) => {
          setName(option.label);
          onValueChange(option.value);
        }}
        onClear={() => onValueChange(null)}
        note={isError ? problemWords(failure) : note}
      />
    </Field>
  );
}
