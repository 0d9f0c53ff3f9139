"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useZone } from "@/components/ui/zone";
import type { Ahead } from "./use-ahead";

type AheadFieldProps = {
  label: string;
  time: Ahead;
  /** Said while it is empty, before the zone. */
  hint: string;
  error: ReactNode;
  optional: boolean;
};

/** A date and time of day that lie ahead, by the browser's own field, with what was understood of it. */
export function AheadField({ label, time, hint, error, optional }: AheadFieldProps) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  return (
    <Field
      label={label}
      optional={optional}
      error={error}
      hint={time.echo === null ? `${hint} Times are in ${zone}.` : <span role="status">{time.echo}</span>}
    >
      <TextInput
        ref={time.input}
        type="datetime-local"
        min="1970-01-02T00:00"
        max="2199-12-30T00:00"
        value={time.text}
        onChange={({ target }) => time.setText(target.value)}
      />
    </Field>
  );
}
