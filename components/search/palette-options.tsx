"use client";

import { type ReactNode, useEffect } from "react";
import { keyName } from "@/components/shell/shortcut-keys";
import { useMac } from "@/components/shell/use-mac";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { SeverityMark } from "@/components/ui/severity-mark";
import { Highlighted } from "./highlighted";
import type { PaletteAction } from "./palette-actions";
import { hitLines, type SearchHit } from "./search-view";

/** One line of the palette, what it shows and what it does. */
export type PaletteOption = { id: string; content: ReactNode; run: () => void };
export type OptionGroup = { title: string; options: readonly PaletteOption[] };

export type PaletteOptionsProps = {
  id: string;
  groups: readonly OptionGroup[];
  /** The option that Enter would choose. */
  current: string | null;
  onChoose: (option: PaletteOption) => void;
  onPoint: (id: string) => void;
};

/** The list under the palette's input, which keeps the focus and names the current option. */
export function PaletteOptions({ id, groups, current, onChoose, onPoint }: PaletteOptionsProps) {
  useEffect(() => {
    if (current !== null) document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label="Actions and results"
      className="min-h-0 flex-1 overflow-y-auto pb-2"
    >
      {groups.map(({ title, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div key={title} role="group" aria-labelledby={`${id}-${title.replaceAll(" ", "-")}`}>
          <div
            id={`${id}-${title.replaceAll(" ", "-")}`}
            role="presentation"
            className="px-4 pt-3 pb-1 text-ink-2 text-note"
          >
            {title}
          </div>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: the input names the current option.
            <div
              key={option.id}
              id={`${id}-${option.id}`}
              role="option"
              aria-selected={option.id === current}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => option.id !== current && onPoint(option.id)}
              onClick={() => onChoose(option)}
              className={classNames(
                "row-height flex scroll-my-8 cursor-pointer items-center border-l-4 py-1.5 pr-4 pl-3",
                option.id === current ? "border-ink bg-sunken" : "border-transparent",
              )}
            >
              {option.content}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** An action and its keys, where these work. */
export function ActionContent({ action }: { action: PaletteAction }) {
  const mac = useMac();
  return (
    <span className="flex min-w-0 flex-1 items-center justify-between gap-x-3">
      <span className="min-w-0">{action.label}</span>
      <span aria-hidden="true" className="flex shrink-0 gap-1 max-sm:hidden">
        {action.keys.map((key) => (
          <Kbd key={key}>{keyName(key, mac)}</Kbd>
        ))}
      </span>
    </span>
  );
}

/** A found thing: of which incident, what it is, and what was found. */
export function HitContent({ hit }: { hit: SearchHit }) {
  const { title, text } = hitLines(hit);
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-center gap-x-3">
        <SeverityMark severity={hit.incident.severity} words="key" className="text-note" />
        <span className="whitespace-nowrap font-mono text-note">{hit.incident.key}</span>
        <span className="whitespace-nowrap text-ink-2 text-note">{hit.place}</span>
      </span>
      <span className="block truncate">
        <Highlighted parts={text ?? title} />
      </span>
    </span>
  );
}
