"use client";

import { SlidersHorizontal } from "lucide-react";
import { Suspense, useState } from "react";
import { SearchField } from "@/components/incident-list/search-field";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { Pill } from "@/components/ui/pill";
import { type ItemSearch, itemFilterCount, noItemFilter } from "./item-search";
import type { ActionItemPage } from "./item-view";
import type { SetItemSearch } from "./use-item-search";

const MoreItemFilters = onDemand(() => import("./more-item-filters"));

type ItemFiltersProps = {
  search: ItemSearch;
  change: SetItemSearch;
  counts: ActionItemPage["counts"] | null;
};

/** What is shown: mine, overdue, a search; what is asked seldom folds away, unless the address asks for it. */
export function ItemFilters({ search, change, counts }: ItemFiltersProps) {
  const { mine, overdue } = search;
  const folded =
    search.type !== null || search.owner !== null || (search.view === null && search.state !== null);
  const [unfolded, setUnfolded] = useState(folded);
  return (
    <search className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <SearchField label="Search titles" value={search.q} onValueChange={(q) => change({ q })} />
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Mine and overdue</legend>
          <Pill
            pressed={mine === true}
            className="min-h-11"
            onClick={() => change({ mine: mine === true ? null : true })}
          >
            Mine <Count count={counts?.mine} />
          </Pill>
          <Pill
            pressed={overdue === true}
            className="min-h-11"
            onClick={() => change({ overdue: overdue === true ? null : true })}
          >
            Overdue <Count count={counts?.overdue} />
          </Pill>
        </fieldset>
        <Button aria-expanded={unfolded} aria-controls="item-filters" onClick={() => setUnfolded(!unfolded)}>
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          More filters
        </Button>
        {itemFilterCount(search) > 0 && (
          <Button variant="quiet" onClick={() => change(noItemFilter)}>
            Clear all
          </Button>
        )}
      </div>
      <div id="item-filters">
        {unfolded && (
          <Suspense fallback={null}>
            <MoreItemFilters search={search} change={change} />
          </Suspense>
        )}
      </div>
    </search>
  );
}

const countedAtMost = 1_000;

function Count({ count }: { count: number | undefined }) {
  if (count === undefined) return null;
  return <span className="font-mono">{count < countedAtMost ? count : `${countedAtMost}+`}</span>;
}
