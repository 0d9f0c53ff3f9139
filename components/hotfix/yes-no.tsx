"use client";

import { useId } from "react";
import { FieldNotes } from "@/components/ui/field";

type YesNoProps = {
  legend: string;
  value: boolean | null;
  onValueChange: (value: boolean) => void;
  yes: string;
  no: string;
  hint?: string;
  error?: string | null;
};

/** A question that is answered by yes or no, and never by default. */
export function YesNo({ legend, value, onValueChange, yes, no, hint, error }: YesNoProps) {
  const id = useId();
  const choice = (answer: boolean, label: string) => (
    <label className="row-height flex cursor-pointer items-start gap-2.5 py-1.5">
      <input
        type="radio"
        name={id}
        checked={value === answer}
        onChange={() => onValueChange(answer)}
        {...(error ? { "aria-invalid": true } : {})}
        className="mt-px size-5 shrink-0"
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="flex flex-col gap-1" {...(error ? { "aria-describedby": `${id}-error` } : {})}>
      <legend className="mb-1 font-normal text-body">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {choice(true, yes)}
        {choice(false, no)}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}
