"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useHydrated } from "@/lib/client/hydrated";
import { browserTimeZone, timeZoneNames } from "@/lib/client/time-zones";

export type TimeZoneFieldProps = {
  /** Null until the person chooses: then the browser's own zone counts. */
  value: string | null;
  onValueChange: (zone: string) => void;
  error?: string | undefined;
};

/** The zone in which times are shown, the browser's own to begin with. */
export function TimeZoneField({ value, onValueChange, error }: TimeZoneFieldProps) {
  const hydrated = useHydrated();
  const shown = value ?? (hydrated ? browserTimeZone() : "UTC");
  const names = hydrated ? timeZoneNames(shown) : [shown];
  return (
    <Field label="Time zone" hint="Times are shown in it, with UTC beside them." error={error}>
      <Select name="timeZone" value={shown} onChange={(event) => onValueChange(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
