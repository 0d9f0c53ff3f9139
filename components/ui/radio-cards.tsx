"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldNotes } from "./field";

export type RadioCard<Value extends string> = {
  value: Value;
  /** The name of the choice, with its mark if it has one. */
  label: ReactNode;
  /** One sentence on what it means. */
  description?: ReactNode;
  /** More, such as examples. */
  detail?: ReactNode;
  disabled?: boolean;
};

export type RadioCardsProps<Value extends string> = {
  legend: ReactNode;
  name: string;
  options: readonly RadioCard<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
};

/** One choice of a few that need explaining, side by side where there is room. The arrow keys move between them. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const id = useId();
  const described = [props.error ? `${id}-error` : "", props.hint ? `${id}-hint` : ""].join(" ").trim();
  return (
    <fieldset
      className={classNames("flex flex-col gap-1", props.className)}
      {...(described === "" ? {} : { "aria-describedby": described })}
    >
      <legend className="mb-1 font-normal text-body">{props.legend}</legend>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {props.options.map((option) => (
          <Card key={option.value} id={`${id}-${option.value}`} option={option} group={props} />
        ))}
      </div>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

type CardProps<Value extends string> = {
  id: string;
  option: RadioCard<Value>;
  group: RadioCardsProps<Value>;
};

function Card<Value extends string>({ id, option, group }: CardProps<Value>) {
  const more = option.description !== undefined || option.detail !== undefined;
  return (
    <label className="flex cursor-pointer gap-2.5 rounded-edge border border-control bg-surface p-3 has-disabled:cursor-not-allowed has-checked:border-ink has-checked:outline-2 has-checked:outline-ink has-checked:-outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name={group.name}
        value={option.value}
        checked={group.value === option.value}
        disabled={option.disabled}
        onChange={() => group.onValueChange(option.value)}
        aria-labelledby={`${id}-label`}
        {...(more ? { "aria-describedby": `${id}-more` } : {})}
        className="mt-0.5 size-5 shrink-0 outline-none"
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="block font-bold">
          {option.label}
        </span>
        {more && (
          <span id={`${id}-more`} className="block">
            {option.description !== undefined && <span className="mt-0.5 block">{option.description}</span>}
            {option.detail !== undefined && (
              <span className="mt-1 block text-ink-2 text-note">{option.detail}</span>
            )}
          </span>
        )}
      </span>
    </label>
  );
}
