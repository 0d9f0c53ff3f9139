"use client";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useZone } from "@/components/ui/zone";
import { dayEnd, dayOf, dayStart } from "./day-bounds";

export type DayFieldProps = {
  label: string;
  /** Whether the day is the first or the last of a range; the end of a range is the first moment after its last day. */
  edge: "start" | "end";
  value: Date | null;
  onValueChange: (value: Date | null) => void;
};

/** One day of a range, on the clock that the person reads. */
export function DayField({ label, edge, value, onValueChange }: DayFieldProps) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const shown = value === null ? "" : dayOf(edge === "start" ? value : new Date(value.getTime() - 1), zone);
  return (
    <Field label={label} optional>
      <TextInput
        type="date"
        min="1970-01-02"
        max="2199-12-30"
        value={shown}
        onChange={({ target }) =>
          onValueChange(edge === "start" ? dayStart(target.value, zone) : dayEnd(target.value, zone))
        }
      />
    </Field>
  );
}
