"use client";

import { ChevronDown, CircleUserRound } from "lucide-react";
import { Kbd } from "@/components/ui/kbd";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useZone } from "@/components/ui/zone";
import { chooseTheme, type Theme, themeOf } from "@/lib/client/theme";
import { leave } from "./leave";
import { useShortcutHelp } from "./shortcuts";
import { useTheme } from "./use-theme";

const themeOptions = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
];

export type PersonMenuProps = { name: string; email: string; theme: Theme };

/** What concerns the person alone: profile, looks, times, leaving. */
export function PersonMenu({ name, email, theme }: PersonMenuProps) {
  const chosen = useTheme(theme);
  const { timeZone, utcOnly, toggleUtc } = useZone();
  const showHelp = useShortcutHelp();
  const choose = (value: string) => chooseTheme(themeOf(value));
  const times: MenuEntry[] =
    timeZone === "UTC"
      ? []
      : [
          {
            kind: "action",
            label: utcOnly ? `Show times in ${timeZone}` : "Show times in UTC only",
            onSelect: toggleUtc,
            key: <Kbd>z</Kbd>,
          },
        ];
  const groups: MenuEntry[][] = [
    [
      { kind: "note", children: <Whoami name={name} email={email} /> },
      { kind: "link", label: "Profile", href: "/profile" },
    ],
    [{ kind: "choice", legend: "Theme", value: chosen, options: themeOptions, onChoose: choose }],
    [...times, { kind: "action", label: "Keyboard shortcuts", onSelect: showHelp, key: <Kbd>?</Kbd> }],
    [{ kind: "action", label: "Sign out", onSelect: () => void leave() }],
  ];
  return (
    <Menu
      label={`${name}: your menu`}
      groups={groups}
      className="min-h-11 min-w-11 px-2"
      trigger={
        <>
          <CircleUserRound aria-hidden="true" className="size-5 shrink-0 sm:hidden" />
          <span className="hidden max-w-40 truncate font-normal sm:inline">{name}</span>
          <ChevronDown aria-hidden="true" className="hidden size-4 shrink-0 text-ink-2 sm:inline" />
        </>
      }
    />
  );
}

function Whoami({ name, email }: { name: string; email: string }) {
  return (
    <span className="block max-w-72 break-words">
      <b className="block text-body text-ink">{name}</b>
      {email}
    </span>
  );
}
