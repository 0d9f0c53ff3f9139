"use client";

import { type RefObject, useEffect, useImperativeHandle, useState } from "react";
import { usePeople } from "@/components/incident/use-people";
import { ComboboxOptions } from "@/components/ui/combobox-options";
import { neighbour } from "@/components/ui/roving";
import { mentionOptions } from "./mention-options";
import type { MentionKeys } from "./use-mention";

export type MentionListProps = {
  id: string;
  /** What stands between the @ and the caret. */
  typed: string;
  /** Where the text area finds what the list makes of a key. */
  keys: RefObject<MentionKeys | null>;
  /** Tells the option that Enter would insert; null while none is offered. */
  onCurrent: (value: string | null) => void;
  onChoose: (handle: string) => void;
  onClose: () => void;
};

/** People who may be meant by the handle being typed. Loaded at the first @. */
export default function MentionList({ id, typed, keys, onCurrent, onChoose, onClose }: MentionListProps) {
  const { people } = usePeople(typed);
  const [reached, setReached] = useState<string | null>(null);
  const options = mentionOptions(people, typed);
  const values = options.map(({ value }) => value);
  const current = values.find((value) => value === reached) ?? values[0] ?? null;
  // Whoever has typed a whole handle means to go on: Enter then saves.
  const whole = reached === null && values.includes(typed.toLowerCase());
  useImperativeHandle(keys, () => (key: string) => {
    if (current === null) return false;
    if (key === "ArrowDown" || key === "ArrowUp") setReached(neighbour(values, current, key));
    else if (key === "Escape") onClose();
    else if (key === "Enter" && !whole) onChoose(current);
    else return false;
    return true;
  });
  useEffect(() => {
    onCurrent(current);
    return () => onCurrent(null);
  }, [current, onCurrent]);
  if (options.length === 0) return null;
  return (
    <>
      <span role="status" className="sr-only">
        {options.length === 1 ? "1 person" : `${options.length} people`}: arrow keys choose, Enter inserts.
      </span>
      <ComboboxOptions
        id={id}
        label="People to mention"
        options={options}
        current={current}
        onChoose={({ value }) => onChoose(value)}
        note=""
      />
    </>
  );
}
