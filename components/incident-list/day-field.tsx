"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useZone } from "@/components/ui/zone";
import { dayEnd, dayOf, dayStart } from "./day-bounds";

const firstDay = "1970-01-02";
const lastDay = "2199-12-30";

export type DayFieldProps = {
  label: string;
  /** Whether the day is the first or the last of a range; the end of a range is the first moment after its last day. */
  edge: "start" | "end";
  value: Date | null;
  onValueChange: (value: Date | null) => void;
};

/** One day of a range, on the clock that the person reads. What is half typed changes nothing yet. */
export function DayField({ label, edge, value, onValueChange }: DayFieldProps) {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const shown = value === null ? "" : dayOf(edge === "start" ? value : new Date(value.getTime() - 1), zone);
  const [typed, setTyped] = useState({ text: shown, from: shown });
  if (typed.from !== shown) setTyped({ text: shown, from: shown });
  const commit = (text: string) =>
    onValueChange(edge === "start" ? dayStart(text, zone) : dayEnd(text, zone));
  return (
    <Field label={label} optional="unsaid">
      <TextInput
        type="date"
        min={firstDay}
        max={lastDay}
        value={typed.text}
        onChange={({ target }) => {
          setTyped({ text: target.value, from: shown });
          if (target.value >= firstDay && target.value <= lastDay) commit(target.value);
        }}
        onBlur={({ target }) => {
          if (target.value === "" && shown !== "") onValueChange(null);
        }}
      />
    </Field>
  );
}
