"use client";

import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { PersonField } from "@/components/people/person-field";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Pill } from "@/components/ui/pill";
import { Select } from "@/components/ui/select";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { severities } from "@/lib/domain/severity";
import { statusLabels } from "@/lib/domain/status-labels";
import { DayField } from "./day-field";
import { filterCount, type ListSearch, noSearch } from "./list-search";
import { SearchField } from "./search-field";

export type ListFiltersProps = {
  search: ListSearch;
  services: readonly { slug: string; name: string }[];
  onChange: (change: Partial<ListSearch>) => void;
};

const me = [{ value: "me", label: "Me" }];
const statusOptions = ["open", ...incidentStatuses] as const;

function statusName(status: (typeof statusOptions)[number]): string {
  return status === "open" ? "Open" : statusLabels[status];
}

/** What the list is narrowed to. What is asked seldom folds away, unless the address asks for it. */
export function ListFilters({ search, services, onChange: set }: ListFiltersProps) {
  const [unfolded, setUnfolded] = useState(hasFolded(search));
  const count = filterCount(search);
  return (
    <search className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <SearchField value={search.q} onValueChange={(q) => set({ q })} />
        <Quick search={search} set={set} />
        <Button aria-expanded={unfolded} aria-controls="list-filters" onClick={() => setUnfolded(!unfolded)}>
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          More filters
        </Button>
        {count > 0 && (
          <Button variant="quiet" onClick={() => set(noSearch)}>
            Clear all
          </Button>
        )}
      </div>
      <div
        id="list-filters"
        className={classNames(
          "gap-x-3 gap-y-2 min-[22.5rem]:grid-cols-2 lg:grid-cols-5",
          unfolded ? "grid" : "hidden",
        )}
      >
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
        <ServiceField search={search} services={services} set={set} />
        <PersonField
          label="Commander"
          value={search.commander}
          onValueChange={(commander) => set({ commander })}
          first={me}
          placeholder="Anybody"
          optional="unsaid"
        />
        <DayField
          label="Declared from"
          edge="start"
          value={search.from}
          onValueChange={(from) => set({ from })}
        />
        <DayField label="Declared to" edge="end" value={search.to} onValueChange={(to) => set({ to })} />
      </div>
    </search>
  );
}

function hasFolded({ status, service, commander, from, to }: ListSearch): boolean {
  const quick = status === null || (status.length === 1 && status[0] === "open");
  return !quick || [service, commander, from, to].some((value) => value !== null);
}

function statusesOf(text: string): ListSearch["status"] {
  const asked = text.split(",");
  const words = statusOptions.filter((status) => asked.includes(status));
  return words.length === 0 ? null : words;
}

type SetFilter = (change: Partial<ListSearch>) => void;

/** The two questions that are asked most: is it open, and how bad is it. */
function Quick({ search, set }: { search: ListSearch; set: SetFilter }) {
  const open = search.status?.length === 1 && search.status[0] === "open";
  const chosen = search.severity ?? [];
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Open and severity</legend>
      <Pill pressed={open} className="min-h-11" onClick={() => set({ status: open ? null : ["open"] })}>
        Open
      </Pill>
      {severities.map((severity) => (
        <Pill
          key={severity}
          pressed={chosen.includes(severity)}
          className="min-h-11"
          onClick={() => {
            const next = severities.filter((one) => (one === severity) !== chosen.includes(one));
            set({ severity: next.length === 0 ? null : next });
          }}
        >
          {severity}
        </Pill>
      ))}
    </fieldset>
  );
}

type ServiceFieldProps = { search: ListSearch; services: ListFiltersProps["services"]; set: SetFilter };

function ServiceField({ search, services, set }: ServiceFieldProps) {
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
