"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import { formatDuration, parseDuration } from "@/lib/domain/iso-duration";
import { lengthWords, readLength } from "@/lib/domain/length-text";
import { PolicyField } from "./problem-map";

type LengthFieldProps = {
  path: string;
  label: string;
  hint?: string;
  /** ISO-8601, or what was typed and could not be read; undefined where there is none. */
  value: string | undefined;
  optional?: boolean;
  onChange: (value: string | undefined) => void;
};

function shown(value: string | undefined): string {
  const ms = value === undefined ? null : parseDuration(value);
  return ms === null ? (value ?? "") : lengthWords(ms);
}

function echo(value: string | undefined): string | null {
  const ms = value === undefined ? null : parseDuration(value);
  return ms === null ? null : `${lengthWords(ms)} (${value})`;
}

/** A length of time, typed as people say it and echoed as it is understood. */
export function LengthField({ path, label, hint, value, optional = false, onChange }: LengthFieldProps) {
  const [text, setText] = useState(() => shown(value));
  const [known, setKnown] = useState(value);
  const [origin] = useState(value);
  if (value !== known) {
    // Changed from outside: another rule stands here now.
    setKnown(value);
    setText(shown(value));
  }
  const type = (typed: string) => {
    const ms = readLength(typed);
    const same = origin !== undefined && ms !== null && parseDuration(origin) === ms;
    const read = ms === null ? typed.slice(0, 40) : same ? origin : formatDuration(ms);
    const next = typed.trim() === "" ? (optional ? undefined : "") : read;
    setText(typed);
    setKnown(next);
    onChange(next);
  };
  const words = [echo(value), hint].filter((part) => part !== null && part !== undefined).join(" · ");
  return (
    <PolicyField path={path} label={label} hint={words === "" ? undefined : words} optional={optional}>
      <TextInput
        value={text}
        maxLength={40}
        placeholder="2h, 90 min, PT2H"
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
      />
    </PolicyField>
  );
}
