"use client";

import { Pill } from "@/components/ui/pill";
import { TextInput } from "@/components/ui/text-input";
import type { TimelineFilter } from "./timeline-filter";

const choices = [
  { show: "people", label: "People" },
  { show: "system", label: "System" },
  { show: "key", label: "★ Key moments" },
] as const;

type TimelineFiltersProps = {
  filter: TimelineFilter;
  onChange: (filter: TimelineFilter) => void;
  hiddenCount: number;
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  /** How many entries are shown, in words. */
  shown: string;
};

/** What of the timeline is shown, and in which order. */
export function TimelineFilters({
  filter,
  onChange,
  hiddenCount,
  newestFirst,
  onOrder,
  shown,
}: TimelineFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <TextInput
        type="search"
        aria-label="Search the timeline"
        placeholder="Search the timeline"
        className="min-w-44 flex-1"
        value={filter.search}
        onChange={({ target }) => onChange({ ...filter, search: target.value })}
      />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Show</legend>
        {choices.map(({ show, label }) => (
          <Pill
            key={show}
            pressed={filter.show === show}
            onClick={() => onChange({ ...filter, show: filter.show === show ? "all" : show })}
          >
            {label}
          </Pill>
        ))}
        <Pill pressed={filter.hidden} onClick={() => onChange({ ...filter, hidden: !filter.hidden })}>
          Hidden <span className="font-mono">{hiddenCount}</span>
        </Pill>
        <Pill pressed={!newestFirst} onClick={() => onOrder(!newestFirst)}>
          Oldest first
        </Pill>
      </fieldset>
      <p role="status" className="w-full text-ink-2 text-note">
        {shown}
      </p>
    </div>
  );
}
