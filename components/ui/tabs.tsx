"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";
import { neighbour } from "./roving";

export type Tab<Key extends string> = {
  key: Key;
  label: ReactNode;
  panel: ReactNode;
};

export type TabsProps<Key extends string> = {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly Tab<Key>[];
  value: Key;
  onValueChange: (value: Key) => void;
  /** Keep hidden panels in the page, so that what was typed there stays. */
  keepPanels?: boolean;
  className?: string;
};

/** Panels of which one is shown. Arrow keys, Home and End move; the row of tabs scrolls by itself on a phone. */
export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const keys = props.tabs.map((tab) => tab.key);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(keys, props.value, event.key);
    if (next === null) return;
    event.preventDefault();
    props.onValueChange(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className={props.className}>
      <div
        ref={list}
        role="tablist"
        aria-label={props.label}
        onKeyDown={onKeyDown}
        className="flex gap-1 overflow-x-auto border-ink border-b-2 p-1 pb-0"
      >
        {props.tabs.map((tab) => (
          <TabButton
            key={tab.key}
            id={`${id}-${tab.key}`}
            tab={tab}
            selected={tab.key === props.value}
            onSelect={() => props.onValueChange(tab.key)}
          />
        ))}
      </div>
      {props.tabs.map((tab) => (
        <TabPanel
          key={tab.key}
          id={`${id}-${tab.key}`}
          shown={tab.key === props.value}
          keep={props.keepPanels === true}
        >
          {tab.panel}
        </TabPanel>
      ))}
    </div>
  );
}

type TabButtonProps<Key extends string> = {
  id: string;
  tab: Tab<Key>;
  selected: boolean;
  onSelect: () => void;
};

function TabButton<Key extends string>({ id, tab, selected, onSelect }: TabButtonProps<Key>) {
  return (
    <button
      type="button"
      role="tab"
      data-tab={tab.key}
      id={`${id}-tab`}
      aria-controls={`${id}-panel`}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={onSelect}
      className={classNames(
        "row-height shrink-0 whitespace-nowrap rounded-t-edge border border-b-0 px-3",
        selected
          ? "border-ink bg-ink font-bold text-canvas"
          : "border-transparent text-ink-2 hover:border-control hover:text-ink",
      )}
    >
      {tab.label}
    </button>
  );
}

type TabPanelProps = { id: string; shown: boolean; keep: boolean; children: ReactNode };

function TabPanel({ id, shown, keep, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-tab`}
      hidden={!shown}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel can be reached by the keyboard even when nothing in it can.
      tabIndex={0}
      className="pt-4"
    >
      {(shown || keep) && children}
    </div>
  );
}
