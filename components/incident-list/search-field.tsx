"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { TextInput } from "@/components/ui/text-input";

const pauseMs = 300;

export type SearchFieldProps = {
  /** What it looks through, as its name. */
  label: string;
  value: string | null;
  onValueChange: (value: string | null) => void;
};

/** The search over a list; it looks after a short pause in typing. */
export function SearchField({ label, value, onValueChange }: SearchFieldProps) {
  const [text, setText] = useState(value ?? "");
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (text.trim() !== (value ?? "")) setText(value ?? "");
  }
  const commit = useEffectEvent(() => {
    const wanted = text.trim() === "" ? null : text.trim();
    if (wanted !== value) onValueChange(wanted);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text starts the pause anew.
  useEffect(() => {
    const timer = setTimeout(() => commit(), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      className="w-auto min-w-40 flex-1 lg:max-w-96"
      maxLength={200}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
