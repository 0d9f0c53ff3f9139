"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { classNames } from "./class-names";
import { ComboboxOptions } from "./combobox-options";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field";
import { type ComboboxState, useCombobox } from "./use-combobox";

export type ComboboxProps = ComboboxState & {
  /** What the options are, for screen readers. */
  listLabel: string;
  /** Said in place of options: still looking, or nothing fits. */
  note: string;
  placeholder?: string;
};

/** One of many, found by typing. Arrow keys move, Enter chooses, Escape leaves things as they were. */
export function Combobox({ listLabel, note, placeholder, ...props }: ComboboxProps) {
  const field = useFieldControl();
  const id = useId();
  const { typed, open, current, type, show, choose, leave, onKeyDown } = useCombobox(props);
  const { options, chosen } = props;
  return (
    <div className="relative">
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        {...(open && options.length > 0 ? { "aria-controls": `${id}-list` } : {})}
        {...(open && current !== null ? { "aria-activedescendant": `${id}-${current}` } : {})}
        {...field}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={typed ?? chosen}
        onChange={({ target }) => type(target.value, target.value)}
        onFocus={({ target }) => target.select()}
        onClick={show}
        onBlur={leave}
        onKeyDown={onKeyDown}
        className={classNames(controlStyle, "min-h-11 pr-9")}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-3.5 right-3 size-4 text-ink-2"
      />
      {open && (
        <ComboboxOptions
          id={id}
          label={listLabel}
          options={options}
          current={current}
          onChoose={choose}
          note={note}
        />
      )}
    </div>
  );
}
