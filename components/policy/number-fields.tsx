"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { percentOf } from "@/lib/domain/policy-words";
import { sameValue } from "@/lib/domain/same-value";
import { PolicyField } from "./problem-map";

type TypedProps<T> = {
  path: string;
  label: string;
  hint?: string;
  value: T;
  show: (value: T) => string;
  read: (typed: string) => T;
  onChange: (value: T) => void;
  optional?: boolean;
};

/** A value that is typed as text: the text stays as it was typed while it means the value. */
function TypedField<T>({ path, label, hint, value, show, read, onChange, optional = false }: TypedProps<T>) {
  const [text, setText] = useState(() => show(value));
  const [known, setKnown] = useState(value);
  if (!sameValue(value, known)) {
    setKnown(value);
    setText(show(value));
  }
  return (
    <PolicyField path={path} label={label} hint={hint} optional={optional}>
      <TextInput
        value={text}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        onChange={({ target }) => {
          setText(target.value);
          setKnown(read(target.value));
          onChange(read(target.value));
        }}
      />
    </PolicyField>
  );
}

/** What is no number counts as 0, which no number of the policy may be. */
function numberOf(typed: string): number {
  const number = Number(typed.trim().replace(",", "."));
  return Number.isFinite(number) ? number : 0;
}

type FieldProps<T> = { path: string; label: string; hint?: string; value: T; onChange: (value: T) => void };

/** A number, such as a budget or a percentage. */
export function NumberField(props: FieldProps<number>) {
  return <TypedField {...props} show={(value) => String(value)} read={numberOf} />;
}

/** Shares of a time as percentages: `50, 75, 90`. */
export function PercentsField(props: FieldProps<number[]>) {
  return (
    <TypedField
      {...props}
      optional
      show={(shares) => shares.map(percentOf).join(", ")}
      read={(typed) =>
        typed
          .split(/[\s,;%]+/)
          .filter((part) => part !== "")
          .map((part) => numberOf(part) / 100)
      }
    />
  );
}
