"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";

type FieldWiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldWiring | null>(null);

export type FieldProps = {
  label: ReactNode;
  /** Said before anything is typed. */
  hint?: ReactNode;
  /** What is wrong, and how to put it right. */
  error?: ReactNode;
  /** Fields are needed unless they say "optional"; `unsaid` where nothing around is needed, as among filters. */
  optional?: boolean | "unsaid";
  className?: string | undefined;
  children: ReactNode;
};

function describedBy(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter((part) => part !== null);
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** A label, a hint and an error around one control; the control inside finds its id and descriptions by itself. */
export function Field({ label, hint, error, optional = false, className, children }: FieldProps) {
  const id = useId();
  const wiring = {
    id,
    describedBy: describedBy(id, hint, error),
    invalid: Boolean(error),
    required: optional === false,
  };
  return (
    <FieldContext.Provider value={wiring}>
      <div className={classNames("flex flex-col gap-1", className)}>
        <label htmlFor={id} className="self-start text-body">
          {label}
          {optional === true && <span className="text-ink-2"> (optional)</span>}
        </label>
        {children}
        <FieldNotes id={id} hint={hint} error={error} />
      </div>
    </FieldContext.Provider>
  );
}

/** The error and hint lines under a control, with the ids that `aria-describedby` names. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="border-breach border-l-[6px] pl-2 text-breach text-note">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-note">
          {hint}
        </p>
      )}
    </>
  );
}

type ControlAttributes = {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

/** The attributes of the control of the field around; none outside a field. */
export function useFieldControl(): ControlAttributes {
  const field = useContext(FieldContext);
  if (field === null) return {};
  return {
    id: field.id,
    ...(field.describedBy === undefined ? {} : { "aria-describedby": field.describedBy }),
    ...(field.invalid ? { "aria-invalid": true } : {}),
    ...(field.required ? { "aria-required": true } : {}),
  };
}
