"use client";

import { type KeyboardEvent, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { neighbour } from "@/components/ui/roving";

const views = ["list", "board"] as const;
export type ItemsView = (typeof views)[number];

const names: Record<ItemsView, string> = { list: "List", board: "Board" };

type ViewTabsProps = { id: string; shown: ItemsView; onShow: (view: ItemsView) => void };

/** List or board; the arrow keys go from one to the other. The panel is called `<id>-panel`. */
export function ViewTabs({ id, shown, onShow }: ViewTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(views, shown, event.key);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="How action items are shown"
      onKeyDown={onKeyDown}
      className="flex gap-1 border-line border-b px-3 pt-1 print:hidden"
    >
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          data-tab={view}
          id={`${id}-${view}`}
          aria-controls={`${id}-panel`}
          aria-selected={view === shown}
          tabIndex={view === shown ? 0 : -1}
          onClick={() => onShow(view)}
          className={classNames(
            "min-h-11 whitespace-nowrap border-b-4 px-3",
            view === shown ? "border-ink font-bold text-ink" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {names[view]}
        </button>
      ))}
    </div>
  );
}
