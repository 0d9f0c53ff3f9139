"use client";

import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { api } from "@/lib/client/fetcher";
import type { RoomIncident } from "./room-view";

type OpenIncidents = { items: Pick<RoomIncident, "id" | "key" | "title">[] };

type MergeFieldProps = {
  incident: RoomIncident;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
};

/** The key of the incident that this one is merged into; the open ones are offered. */
export function MergeField({ incident, value, onChange, error }: MergeFieldProps) {
  const id = useId();
  const { data } = useQuery({
    queryKey: ["incidents", "open", "merge"],
    queryFn: ({ signal }) => api<OpenIncidents>("GET", "/incidents?status=open&limit=100", { signal }),
  });
  const others = data?.items.filter(({ key }) => key !== incident.key) ?? [];
  const named = others.find(({ key }) => key === value.trim().toUpperCase());
  return (
    <Field
      label="Merged into"
      error={error}
      hint={named?.title ?? "The key of the incident that goes on, such as INC-2026-001."}
    >
      <TextInput
        list={id}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {others.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
