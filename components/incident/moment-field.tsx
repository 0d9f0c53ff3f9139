"use client";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { MomentText } from "./use-moment-text";

type MomentFieldProps = {
  label: string;
  moment: MomentText;
  /** What an empty field means, and what can be typed. */
  hint: string;
  error: string | null;
};

/** A moment that may be typed; what was understood is said before it is sent. */
export function MomentField({ label, moment, hint, error }: MomentFieldProps) {
  const { typed, text, setText, prepare } = moment;
  const wrong = error ?? (typed?.kind === "problem" ? typed.message : null);
  const echo =
    typed?.kind === "moment" && typed.rest === "" ? (
      <span role="status">
        <b className="text-ink">{typed.understood}</b>
        {typed.note !== null && <span className="text-soon"> {typed.note}</span>}
      </span>
    ) : (
      hint
    );
  return (
    <Field label={label} optional hint={echo} error={wrong}>
      <TextInput
        className="font-mono"
        value={text}
        onFocus={prepare}
        onChange={({ target }) => setText(target.value)}
      />
    </Field>
  );
}
