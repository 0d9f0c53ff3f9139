"use client";

import { PersonField } from "@/components/people/person-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { actionItemTypeLabels, actionItemTypes } from "@/lib/domain/review-words";
import { typeOf } from "./item-form";
import type { ItemSearch } from "./item-search";
import type { SetItemSearch } from "./use-item-search";

type MoreItemFiltersProps = { search: ItemSearch; change: SetItemSearch };

const states = { open: "Open", done: "Done", dropped: "Dropped", any: "Any" } as const;

/** The filters that are asked seldom. Their code is loaded when they unfold. */
export default function MoreItemFilters({ search, change }: MoreItemFiltersProps) {
  return (
    <div className="grid gap-x-3 gap-y-2 min-[22.5rem]:grid-cols-2 lg:grid-cols-4">
      {search.view === null && (
        <Field label="State" optional="unsaid">
          <Select
            value={search.state ?? "open"}
            onChange={({ target }) => {
              const state = (["done", "dropped", "any"] as const).find((one) => one === target.value);
              change({ state: state ?? null });
            }}
          >
            {Object.entries(states).map(([state, label]) => (
              <option key={state} value={state}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Type" optional="unsaid">
        <Select
          value={search.type ?? ""}
          onChange={({ target }) => change({ type: typeOf(target.value) || null })}
        >
          <option value="">Any</option>
          {actionItemTypes.map((type) => (
            <option key={type} value={type}>
              {actionItemTypeLabels[type]}
            </option>
          ))}
        </Select>
      </Field>
      <PersonField
        label="Owner"
        value={search.owner}
        onValueChange={(owner) => change({ owner })}
        placeholder="Anybody"
        optional="unsaid"
      />
    </div>
  );
}
