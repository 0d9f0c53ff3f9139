"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { TypedTime } from "@/lib/domain/typed-time";

/** Reads typed times; `read` answers undefined until the reader is here, which `load` sees to. */
export type TimeReader = {
  read: (text: string) => TypedTime | null | undefined;
  load: () => Promise<unknown>;
};

export type MomentFieldProps = {
  label: string;
  hint: string;
  name: string;
  value: string;
  onValueChange: (value: string) => void;
  time: TimeReader;
  error?: string | undefined;
  optional: boolean;
};

function echo(typed: TypedTime | null | undefined): ReactNode {
  if (typed === undefined || typed?.kind === "problem") return null;
  if (typed === null || typed.rest !== "") return null;
  return (
    <span role="status">
      <b className="text-ink">{typed.understood}</b>
      {typed.note !== null && <span className="text-soon"> {typed.note}</span>}
    </span>
  );
}

/** A time as people type it (`14:35`, `-10m`, `yesterday 23:50`), with what was understood of it. */
export function MomentField({ value, time, error, ...props }: MomentFieldProps) {
  const typed = value.trim() === "" ? undefined : time.read(value);
  const wrong = error ?? (typed?.kind === "problem" ? typed.message : undefined);
  return (
    <Field label={props.label} optional={props.optional} hint={echo(typed) ?? props.hint} error={wrong}>
      <TextInput
        name={props.name}
        autoComplete="off"
        spellCheck={false}
        value={value}
        // Until the reader is here the time stays without its echo; sending loads it again and says what is wrong.
        onFocus={() => void time.load().catch(() => undefined)}
        onChange={({ target }) => props.onValueChange(target.value)}
      />
    </Field>
  );
}
