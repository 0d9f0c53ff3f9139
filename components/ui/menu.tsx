"use client";

import { type KeyboardEvent, type ReactNode, Suspense, useId, useRef, useState } from "react";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { type ButtonLook, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { MenuOpening } from "./menu-opening";
import { onDemand } from "./on-demand";

export type MenuEntry =
  | { kind: "link"; label: ReactNode; href: string }
  | {
      kind: "action";
      label: ReactNode;
      onSelect: () => void;
      tone?: "danger";
      disabled?: boolean;
      key?: ReactNode;
    }
  | {
      kind: "choice";
      legend: string;
      value: string;
      options: readonly { value: string; label: string }[];
      onChoose: (value: string) => void;
    }
  | { kind: "note"; children: ReactNode };

export type MenuProps = ButtonLook & {
  /** What stands on the button. */
  trigger: ReactNode;
  /** The button's name where what stands on it is no text. */
  label?: string;
  /** Groups of entries, a rule between them. */
  groups: readonly (readonly MenuEntry[])[];
  align?: "start" | "end";
  className?: string;
};

/** Where the list is put, so that it stays inside a landmark, and whether the keyboard asked for it. */
export type MenuAsked = { home: HTMLElement | null; byKeyboard: boolean };

const load = () => import("./menu-popup");
const MenuPopup = onDemand(load);

/** A button that opens a list of actions. The list's code is loaded when somebody reaches for the button. */
export function Menu({ trigger, label, groups, align = "end", className, variant, size }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<MenuAsked | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const show = (byKeyboard: boolean) => {
    const home = button.current?.closest<HTMLElement>("header, main, [role=dialog]") ?? null;
    setAsked({ home, byKeyboard });
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    show(true);
  };
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        {...(label === undefined ? {} : { "aria-label": label })}
        onPointerEnter={() => fetchAhead(load)}
        onFocus={() => fetchAhead(load)}
        // A press of Enter or Space counts no pointer presses.
        onClick={(event) => (open ? setOpen(false) : show(event.detail === 0))}
        onKeyDown={onKeyDown}
        className={classNames(buttonStyle({ variant: variant ?? "quiet", size: size ?? "row" }), className)}
      >
        {trigger}
      </button>
      {asked !== null && (
        <Suspense fallback={<MenuOpening anchor={button} open={open} onCancel={() => setOpen(false)} />}>
          <MenuPopup
            anchor={button}
            labelledBy={id}
            asked={asked}
            open={open}
            onOpenChange={setOpen}
            groups={groups}
            align={align}
          />
        </Suspense>
      )}
    </>
  );
}
