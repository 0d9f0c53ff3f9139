"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { neighbour } from "@/components/ui/roving";
import { useNarrow } from "./use-narrow";

export type RoomPart = "timeline" | "hotfixes" | "clocks" | "roles" | "facts";

const names: Record<RoomPart, string> = {
  timeline: "Timeline",
  hotfixes: "Hotfixes",
  clocks: "Clocks",
  roles: "Roles",
  facts: "Facts",
};
const rail: readonly RoomPart[] = ["hotfixes", "clocks", "roles", "facts"];
const parts: readonly RoomPart[] = ["timeline", ...rail];

export type RoomPartsProps = {
  shown: RoomPart;
  onShow: (part: RoomPart) => void;
  panels: Record<RoomPart, ReactNode>;
};

/** The timeline with its rail on a desk; one of them at a time, behind tabs, where there is no room for both. On paper all of them. */
export function RoomParts({ shown, onShow, panels }: RoomPartsProps) {
  const id = useId();
  const narrow = useNarrow();
  const panel = (part: RoomPart) => (
    <div
      key={part}
      id={`${id}-${part}`}
      {...(narrow ? { role: "tabpanel", tabIndex: 0, "aria-labelledby": `${id}-${part}-tab` } : {})}
      className={classNames("min-w-0", part !== shown && "max-desk:not-print:hidden")}
    >
      {panels[part]}
    </div>
  );
  return (
    <>
      <PartTabs id={id} shown={shown} onShow={onShow} />
      <div className="grid gap-6 p-4 desk:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-1">
        {panel("timeline")}
        <div
          className={classNames("flex min-w-0 flex-col gap-6", shown === "timeline" && "max-desk:contents")}
        >
          {rail.map(panel)}
        </div>
      </div>
    </>
  );
}

function PartTabs({ id, shown, onShow }: Pick<RoomPartsProps, "shown" | "onShow"> & { id: string }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(parts, shown, event.key);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Parts of the incident"
      onKeyDown={onKeyDown}
      className="flex gap-1 overflow-x-auto border-line border-b px-3 pt-2 desk:hidden print:hidden"
    >
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          role="tab"
          data-tab={part}
          id={`${id}-${part}-tab`}
          aria-controls={`${id}-${part}`}
          aria-selected={part === shown}
          tabIndex={part === shown ? 0 : -1}
          onClick={() => onShow(part)}
          className={classNames(
            "min-h-11 grow whitespace-nowrap border-b-4 px-2",
            part === shown ? "border-ink font-bold text-ink" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {names[part]}
        </button>
      ))}
    </div>
  );
}
