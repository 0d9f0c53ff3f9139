"use client";

import { type KeyboardEvent, useState } from "react";
import { neighbour } from "./roving";

export type ComboboxOption = {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  note?: string;
};

export type ComboboxState = {
  /** The options that fit the text typed so far, the likeliest first. */
  options: readonly ComboboxOption[];
  /** The words of what is chosen; empty where nothing is. */
  chosen: string;
  /** Tells what is being typed; empty when the list opens or closes. */
  onSearch: (text: string) => void;
  onChoose: (option: ComboboxOption) => void;
  /** Where emptying the text means choosing nothing. */
  onClear?: () => void;
};

/** The option that Enter would choose: where the arrows went, else the likeliest of what was typed, else what is chosen already. */
function currentOption(
  { options, chosen }: ComboboxState,
  typed: string | null,
  active: string | null,
): ComboboxOption | undefined {
  const reached = options.find(({ value }) => value === active);
  if (reached !== undefined || typed === "") return reached;
  return typed === chosen ? options.find(({ label }) => label === chosen) : options[0];
}

/** What is typed into a combobox, whether its list is open and which option would be chosen. */
export function useCombobox(state: ComboboxState) {
  const { options, chosen, onSearch } = state;
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const open = typed !== null;
  const current = open ? currentOption(state, typed, active) : undefined;
  const become = (text: string | null, search: string) => {
    setTyped(text);
    setActive(null);
    onSearch(search);
  };
  const close = () => {
    if (open) become(null, "");
  };
  const choose = (option: ComboboxOption) => {
    state.onChoose(option);
    close();
  };
  const leave = () => {
    if (typed === "" && chosen !== "") state.onClear?.();
    close();
  };
  const show = () => {
    if (!open) become(chosen, "");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const isArrow = key === "ArrowDown" || key === "ArrowUp";
    if (event.nativeEvent.isComposing) return;
    if (!isArrow && !(open && (key === "Enter" || key === "Escape"))) return;
    event.preventDefault();
    if (isArrow && !open) return show();
    const values = options.map(({ value }) => value);
    if (isArrow) return setActive(neighbour(values, current?.value ?? "", key));
    if (key === "Enter") return current === undefined ? leave() : choose(current);
    // Closes the list and nothing around it.
    event.stopPropagation();
    close();
  };
  return { typed, open, current: current?.value ?? null, type: become, show, choose, leave, onKeyDown };
}
