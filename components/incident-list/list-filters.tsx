"use client";

import { SlidersHorizontal } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { Pill } from "@/components/ui/pill";
import { severities } from "@/lib/domain/severity";
import { filterCount, type ListSearch, noSearch } from "./list-search";
import type { SetFilter } from "./list-selects";
import { SearchField } from "./search-field";

const MoreFilters = onDemand(() => import("./more-filters"));

export type ListFiltersProps = {
  search: ListSearch;
  services: readonly { slug: string; name: string }[];
  onChange: SetFilter;
};

/** What the list is narrowed to. What is asked seldom folds away, unless the address asks for it. */
export function ListFilters({ search, services, onChange: set }: ListFiltersProps) {
  const [unfolded, setUnfolded] = useState(hasFolded(search));
  const count = filterCount(search);
  return (
    <search className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <SearchField label="Search titles and keys" value={search.q} onValueChange={(q) => set({ q })} />
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
      <div id="list-filters">
        {unfolded && (
          <Suspense fallback={null}>
            <MoreFilters search={search} services={services} set={set} />
          </Suspense>
        )}
      </div>
    </search>
  );
}

function hasFolded({ status, service, commander, from, to }: ListSearch): boolean {
  const quick = status === null || (status.length === 1 && status[0] === "open");
  return !quick || [service, commander, from, to].some((value) => value !== null);
}

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
