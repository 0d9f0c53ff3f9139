"use client";

import { useEffect, useRef } from "react";
import { classNames } from "./class-names";
import type { ComboboxOption } from "./use-combobox";

export type ComboboxOptionsProps = {
  id: string;
  /** What the options are, for screen readers. */
  label: string;
  options: readonly ComboboxOption[];
  /** The value of the option that Enter would choose. */
  current: string | null;
  onChoose: (option: ComboboxOption) => void;
  /** Said in place of options. */
  note: string;
};

const look = "absolute inset-x-0 top-full z-10 mt-1 rounded-edge border-2 border-ink bg-surface text-body";

/** The open list of a combobox. The input keeps the focus and names the current option. */
export function ComboboxOptions({ id, label, options, current, onChoose, note }: ComboboxOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  if (options.length === 0) {
    return (
      <p role="status" className={classNames(look, "px-3 py-2 text-ink-2")}>
        {note}
      </p>
    );
  }
  return (
    <div
      ref={list}
      role="listbox"
      id={`${id}-list`}
      aria-label={label}
      className={classNames(look, "max-h-72 overflow-y-auto")}
    >
      {options.map((option) => (
        <Option
          key={option.value}
          id={`${id}-${option.value}`}
          option={option}
          current={option.value === current}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

type OptionProps = {
  id: string;
  option: ComboboxOption;
  current: boolean;
  onChoose: (option: ComboboxOption) => void;
};

function Option({ id, option, current, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the input names the current option.
    <div
      id={id}
      role="option"
      aria-selected={current}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      className={classNames(
        "row-height flex cursor-pointer flex-wrap items-center justify-between gap-x-3 px-3 py-1",
        current ? "bg-ink text-canvas" : "text-ink hover:bg-sunken",
      )}
    >
      <span className="min-w-0">{option.label}</span>
      {option.note !== undefined && (
        <span className={classNames("text-note", current ? "" : "text-ink-2")}>{option.note}</span>
      )}
    </div>
  );
}
