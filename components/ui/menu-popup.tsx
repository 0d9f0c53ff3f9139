"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import { Fragment, type RefObject, useEffect, useRef } from "react";
import { classNames } from "./class-names";
import type { MenuAsked, MenuEntry } from "./menu";

type MenuPopupProps = {
  anchor: RefObject<HTMLElement | null>;
  labelledBy: string;
  asked: MenuAsked;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly (readonly MenuEntry[])[];
  align: "start" | "end";
};

const row =
  "row-height flex w-full cursor-pointer select-none items-center gap-3 px-3 py-1 text-ink no-underline outline-none data-highlighted:bg-ink data-highlighted:text-canvas data-disabled:cursor-not-allowed data-disabled:text-ink-2";

/** Puts the focus on the first entry when the keyboard opened the list. */
function useFirstEntry(open: boolean, asked: MenuAsked) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !asked.byKeyboard) return;
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [open, asked]);
  return list;
}

export default function MenuPopup(props: MenuPopupProps) {
  const { anchor, labelledBy, asked, open, onOpenChange, groups, align } = props;
  const list = useFirstEntry(open, asked);
  const chosen = useRef<(() => void) | null>(null);
  // What was chosen runs when the list is gone and the focus is back, so that a dialog it opens can take the focus.
  const onClosed = (stillOpen: boolean) => {
    if (stillOpen || chosen.current === null) return;
    const run = chosen.current;
    chosen.current = null;
    requestAnimationFrame(run);
  };
  const choose = (run: () => void) => {
    chosen.current = run;
  };
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={onClosed}>
      <Menu.Portal container={asked.home}>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          positionMethod="fixed"
          sideOffset={4}
          collisionPadding={8}
          className="z-20"
        >
          <Menu.Popup
            ref={list}
            aria-labelledby={labelledBy}
            finalFocus={anchor}
            className="fade min-w-56 max-w-[calc(100vw-1rem)] rounded-edge border-2 border-ink bg-surface text-ink outline-none data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {groups.map((group, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are fixed in number and order.
              <Fragment key={place}>
                {place > 0 && <hr className="border-line border-t" />}
                {group.map((entry, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: so are their entries.
                  <Entry key={line} entry={entry} choose={choose} />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry, choose }: { entry: MenuEntry; choose: (run: () => void) => void }) {
  if (entry.kind === "note") return <div className="px-3 py-2 text-ink-2 text-note">{entry.children}</div>;
  if (entry.kind === "choice") return <Choice entry={entry} />;
  if (entry.kind === "link") {
    return (
      <Menu.LinkItem render={<Link href={entry.href} />} closeOnClick className={row}>
        {entry.label}
      </Menu.LinkItem>
    );
  }
  return (
    <Menu.Item
      disabled={entry.disabled === true}
      onClick={() => choose(entry.onSelect)}
      className={classNames(row, entry.tone === "danger" && "text-breach")}
    >
      <span className="flex-1">{entry.label}</span>
      {entry.key}
    </Menu.Item>
  );
}

function Choice({ entry }: { entry: Extract<MenuEntry, { kind: "choice" }> }) {
  return (
    <Menu.RadioGroup value={entry.value} onValueChange={entry.onChoose}>
      <Menu.GroupLabel className="px-3 pt-2 pb-0.5 text-ink-2 text-note">{entry.legend}</Menu.GroupLabel>
      {entry.options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} className={row}>
          <span className="flex size-4 items-center">
            <Menu.RadioItemIndicator>
              <Check aria-hidden="true" className="size-4" />
            </Menu.RadioItemIndicator>
          </span>
          {option.label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
