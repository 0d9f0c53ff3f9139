"use client";

import { PersonField } from "@/components/people/person-field";
import { DayField } from "./day-field";
import type { ListSearch } from "./list-search";
import { ServiceField, type SetFilter, StatusField } from "./list-selects";

export type MoreFiltersProps = {
  search: ListSearch;
  services: readonly { slug: string; name: string }[];
  set: SetFilter;
};

const me = [{ value: "me", label: "Me" }];

/** The filters that are asked seldom. Their code is loaded when they unfold. */
export default function MoreFilters({ search, services, set }: MoreFiltersProps) {
  return (
    <div className="grid gap-x-3 gap-y-2 min-[22.5rem]:grid-cols-2 lg:grid-cols-5">
      <StatusField search={search} set={set} />
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
  );
}
