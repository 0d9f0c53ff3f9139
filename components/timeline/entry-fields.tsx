"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import {
  type KeyMoment,
  keyMomentLabels,
  keyMoments,
  rationaleLimit,
  type TimelineKind,
  timelineKindLabels,
  timelineKinds,
} from "@/lib/domain/timeline-entry";

/** What is chosen beside an entry's text. */
export type EntryMarks = { kind: TimelineKind; rationale: string; keyMoment: KeyMoment | null };

export const noMarks: EntryMarks = { kind: "observation", rationale: "", keyMoment: null };

/** The marks that kept texts name; what they do not name is as for a new entry. */
export function marksOf(kept: { kind?: string; rationale?: string; keyMoment?: string }): EntryMarks {
  return {
    kind: timelineKinds.find((kind) => kind === kept.kind) ?? noMarks.kind,
    rationale: kept.rationale ?? "",
    keyMoment: keyMoments.find((moment) => moment === kept.keyMoment) ?? null,
  };
}

type EntryFieldsProps = {
  marks: EntryMarks;
  onChange: (marks: EntryMarks) => void;
  /** Stands in the row of the choices, after them. */
  children?: ReactNode;
};

/** Kind, key moment and, for a decision, its rationale. */
export function EntryFields({ marks, onChange, children }: EntryFieldsProps) {
  const kinds = timelineKinds.map((kind) => ({ value: kind, label: timelineKindLabels[kind] }));
  const moments = keyMoments.map((moment) => ({ value: moment, label: `★ ${keyMomentLabels[moment]}` }));
  return (
    <>
      {marks.kind === "decision" && (
        <Field label="Rationale" optional hint="Why this and not something else.">
          <TextArea
            rows={2}
            maxLength={rationaleLimit}
            value={marks.rationale}
            onChange={({ target }) => onChange({ ...marks, rationale: target.value })}
          />
        </Field>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Kind" className="min-w-36 flex-1 sm:max-w-60">
          <Select
            value={marks.kind}
            onChange={({ target }) =>
              onChange({
                ...marks,
                kind: kinds.find(({ value }) => value === target.value)?.value ?? marks.kind,
              })
            }
          >
            {kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Key moment" className="min-w-36 flex-1 sm:max-w-60">
          <Select
            value={marks.keyMoment ?? ""}
            onChange={({ target }) =>
              onChange({
                ...marks,
                keyMoment: moments.find(({ value }) => value === target.value)?.value ?? null,
              })
            }
          >
            <option value="">None</option>
            {moments.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {children}
      </div>
    </>
  );
}
