import { byReach, type Shortcut } from "@/components/shell/shortcut-keys";

/** Something that the palette does. `words` are other names by which it is found. */
export type PaletteAction = {
  id: string;
  label: string;
  keys: readonly string[];
  words?: string;
  run: () => void;
};

export type ActionGroup = { title: string; actions: readonly PaletteAction[] };

export type Place = { href: string; label: string; words?: string };

/** Pages that no shortcut leads to. `machinery`: whether the viewer may look at it. */
export function morePlaces(machinery: boolean): Place[] {
  return [
    { href: "/settings/people", label: "Settings: people", words: "users roles" },
    { href: "/settings/services", label: "Settings: services" },
    { href: "/settings/tokens", label: "Settings: API tokens" },
    { href: "/settings/policy", label: "Settings: response policy", words: "sla timers approvals" },
    { href: "/releases", label: "Settings: releases" },
    ...(machinery
      ? [{ href: "/settings/machinery", label: "Settings: machinery", words: "jobs audit" }]
      : []),
    { href: "/profile", label: "Your profile", words: "password time zone single keys away" },
  ];
}

/** The palette's key itself is not among its actions. */
const own = "mod+k";

function actionOf({ keys, label, run }: Shortcut): PaletteAction {
  return { id: `key-${keys.join("-")}`, label, keys, run };
}

/** All actions: those of the page first, then those of everywhere, then the rest. */
export function actionGroups(shortcuts: readonly Shortcut[], rest: readonly PaletteAction[]): ActionGroup[] {
  const { page, everywhere } = byReach(shortcuts.filter(({ keys }) => keys[0] !== own));
  return [
    { title: "On this page", actions: page.map(actionOf) },
    { title: "Anywhere", actions: [...everywhere.map(actionOf), ...rest] },
  ].filter(({ actions }) => actions.length > 0);
}

function beginnings(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The actions of which every typed word begins some word; all of them where nothing is typed. */
export function fittingGroups(groups: readonly ActionGroup[], typed: string): ActionGroup[] {
  const wanted = beginnings(typed);
  if (typed.trim() === "") return [...groups];
  if (wanted.length === 0) return [];
  const fits = ({ label, words = "" }: PaletteAction) => {
    const said = beginnings(`${label} ${words}`);
    return wanted.every((word) => said.some((one) => one.startsWith(word)));
  };
  return groups
    .map(({ title, actions }) => ({ title, actions: actions.filter(fits) }))
    .filter(({ actions }) => actions.length > 0);
}
