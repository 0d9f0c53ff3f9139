"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { statusLabels } from "@/lib/domain/status-labels";
import type { ListSearch } from "./list-search";

export type SetFilter = (change: Partial<ListSearch>) => void;

const statusOptions = ["open", ...incidentStatuses] as const;

function statusName(status: (typeof statusOptions)[number]): string {
  return status === "open" ? "Open" : statusLabels[status];
}

function statusesOf(text: string): ListSearch["status"] {
  const asked = text.split(",");
  const words = statusOptions.filter((status) => asked.includes(status));
  return words.length === 0 ? null : words;
}

/** One status, or all open ones; several at once only where the address asks for them. */
export function StatusField({ search, set }: { search: ListSearch; set: SetFilter }) {
  return (
    <Field label="Status" optional="unsaid">
      <Select
        value={search.status?.join(",") ?? ""}
        onChange={({ target }) => set({ status: statusesOf(target.value) })}
      >
        <option value="">Any</option>
        {search.status !== null && search.status.length > 1 && (
          <option value={search.status.join(",")}>{search.status.map(statusName).join(", ")}</option>
        )}
        {statusOptions.map((status) => (
          <option key={status} value={status}>
            {statusName(status)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type ServiceFieldProps = {
  search: ListSearch;
  services: readonly { slug: string; name: string }[];
  set: SetFilter;
};

/** One service; one that is archived or gone keeps its place while the address asks for it. */
export function ServiceField({ search, services, set }: ServiceFieldProps) {
  const { service } = search;
  const known = service === null || services.some(({ slug }) => slug === service);
  return (
    <Field label="Service" optional="unsaid">
      <Select value={service ?? ""} onChange={({ target }) => set({ service: target.value || null })}>
        <option value="">Any</option>
        {!known && service !== null && <option value={service}>{service}</option>}
        {services.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
