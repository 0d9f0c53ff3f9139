"use client";

import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field";
import { neighbour } from "./roving";

export type ComboboxOption = {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  note?: string;
};

export type ComboboxProps = {
  /** What the options are, for screen readers. */
  listLabel: string;
  /** The words of what is chosen; empty where nothing is. */
  chosen: string;
  /** The options that fit the text typed so far, the likeliest first. */
  options: readonly ComboboxOption[];
  /** Tells what is being typed; empty when the list opens or closes. */
  onSearch: (text: string) => void;
  onChoose: (option: ComboboxOption) => void;
  /** Where emptying the text means choosing nothing. */
  onClear?: () => void;
  /** Said in place of options: still looking, or nothing fits. */
  note: string;
  placeholder?: string;
  className?: string;
};

/** One of many, found by typing. Arrow keys move, Enter chooses, Escape leaves things as they were. */
export function Combobox(props: ComboboxProps) {
  const { options, chosen } = props;
  const field = useFieldControl();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const open = typed !== null;
  const values = options.map(({ value }) => value);
  const current = active !== null && values.includes(active) ? active : (values[0] ?? null);

  const type = (text: string) => {
    setTyped(text);
    setActive(null);
    props.onSearch(text);
  };
  const close = () => {
    if (!open) return;
    setTyped(null);
    setActive(null);
    props.onSearch("");
  };
  const choose = (option: ComboboxOption | undefined) => {
    if (option !== undefined) props.onChoose(option);
    close();
  };
  const leave = () => {
    if (typed?.trim() === "" && chosen !== "") props.onClear?.();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return type("");
      setActive(current === null ? null : neighbour(values, current, event.key));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (typed === "" && active === null) leave();
      else choose(options.find(({ value }) => value === current));
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className={classNames("relative", props.className)}>
      <input
        ref={input}
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
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        value={typed ?? chosen}
        onChange={(event) => type(event.target.value)}
        onClick={() => !open && type("")}
        onFocus={(event) => event.target.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
        className={classNames(controlStyle, "min-h-11 pr-9")}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-3.5 right-3 size-4 text-ink-2"
      />
      {open && (
        <Options id={id} label={props.listLabel} options={options} current={current} onChoose={choose}>
          {props.note}
        </Options>
      )}
    </div>
  );
}

type OptionsProps = {
  id: string;
  label: string;
  options: readonly ComboboxOption[];
  current: string | null;
  onChoose: (option: ComboboxOption) => void;
  children: string;
};

const popupLook =
  "absolute inset-x-0 top-full z-10 mt-1 rounded-edge border-2 border-ink bg-surface text-body";

function Options({ id, label, options, current, onChoose, children }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  if (options.length === 0) {
    return (
      <p role="status" className={classNames(popupLook, "px-3 py-2 text-ink-2")}>
        {children}
      </p>
    );
  }
  return (
    <div
      ref={list}
      role="listbox"
      id={`${id}-list`}
      aria-label={label}
      className={classNames(popupLook, "max-h-72 overflow-y-auto")}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: the input names the active option.
        <div
          key={option.value}
          id={`${id}-${option.value}`}
          role="option"
          aria-selected={option.value === current}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
          className={classNames(
            "row-height flex cursor-pointer flex-wrap items-center justify-between gap-x-3 px-3 py-1",
            option.value === current ? "bg-ink text-canvas" : "text-ink hover:bg-sunken",
          )}
        >
          <span className="min-w-0">{option.label}</span>
          {option.note !== undefined && (
            <span className={classNames("text-note", option.value === current ? "" : "text-ink-2")}>
              {option.note}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
