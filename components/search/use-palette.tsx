"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { leave } from "@/components/shell/leave";
import type { Shortcut } from "@/components/shell/shortcut-keys";
import { copyLink } from "@/components/ui/copy-link";
import { neighbour } from "@/components/ui/roving";
import { chooseTheme } from "@/lib/client/theme";
import { actionGroups, fittingGroups, morePlaces, type PaletteAction } from "./palette-actions";
import { ActionContent, HitContent, type OptionGroup, type PaletteOption } from "./palette-options";
import { type SearchHit, searchHref, searchText } from "./search-view";
import { type PaletteHits, usePaletteHits } from "./use-palette-hits";

type Router = ReturnType<typeof useRouter>;

/** Goes to a place; to another entry of the timeline that is shown, without leaving the page. */
function follow(router: Router, link: string): void {
  const [path, hash] = link.split("#");
  if (hash === undefined || path !== location.pathname) router.push(link);
  else if (location.hash === `#${hash}`) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = hash;
}

/** What can be done anywhere without a shortcut. */
function restOf(router: Router, machinery: boolean): PaletteAction[] {
  const theme = (value: "light" | "dark" | "system", label: string): PaletteAction => ({
    ...{ id: `theme-${value}`, label, keys: [], words: "looks colours mode" },
    run: () => chooseTheme(value),
  });
  return [
    ...morePlaces(machinery).map(({ href, ...place }) => ({
      ...{ ...place, id: `go${href.replaceAll("/", "-")}`, keys: [] },
      run: () => router.push(href),
    })),
    {
      ...{ id: "copy-link", label: "Copy the link to this page", keys: [], words: "address url share" },
      run: () => void copyLink(location.href, "this page"),
    },
    theme("light", "Theme: light"),
    theme("dark", "Theme: dark"),
    theme("system", "Theme: as the system"),
    { id: "leave", label: "Sign out", keys: [], words: "log out leave", run: () => void leave() },
  ];
}

function actionOptions(shortcuts: readonly Shortcut[], rest: PaletteAction[], typed: string): OptionGroup[] {
  return fittingGroups(actionGroups(shortcuts, rest), typed).map(({ title, actions }) => ({
    title,
    options: actions.map((action) => ({
      ...{ id: action.id, run: action.run },
      content: <ActionContent action={action} />,
    })),
  }));
}

function hitOptions(router: Router, { hits, corrected }: PaletteHits): OptionGroup[] {
  if (hits.length === 0) return [];
  const option = (hit: SearchHit): PaletteOption => ({
    id: `hit-${hit.kind}-${hit.id.replace("/", "-")}`,
    content: <HitContent hit={hit} />,
    run: () => follow(router, hit.link),
  });
  return [{ title: corrected === null ? "Found" : `Found for “${corrected}”`, options: hits.map(option) }];
}

function allOption(router: Router, typed: string): OptionGroup[] {
  const text = searchText(typed);
  if (text === "") return [];
  const content = <span className="min-w-0">Search everything for “{text}”</span>;
  return [
    {
      title: "Search",
      options: [{ id: "search-all", content, run: () => router.push(searchHref(text)) }],
    },
  ];
}

export type PaletteWish = { machinery: boolean; shortcuts: readonly Shortcut[] };

/** What stands in the palette for what is typed, which option Enter would choose, and how the keys move between them. */
export function usePalette({ machinery, shortcuts }: PaletteWish, onChoose: (option: PaletteOption) => void) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [reached, setReached] = useState<string | null>(null);
  const found = usePaletteHits(typed);
  const actions = actionOptions(shortcuts, restOf(router, machinery), typed);
  const groups = [...actions, ...hitOptions(router, found), ...allOption(router, typed)];
  const options = groups.flatMap((group) => group.options);
  const current = options.find(({ id }) => id === reached) ?? options[0] ?? null;
  const type = (text: string) => {
    setTyped(text);
    setReached(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const ids = options.map(({ id }) => id);
      setReached(neighbour(ids, current?.id ?? "", event.key));
    } else if (event.key === "Enter" && current !== null) {
      event.preventDefault();
      onChoose(current);
    }
  };
  return {
    ...{ typed, type, found, groups, onKeyDown, setReached },
    current: current?.id ?? null,
    count: options.length,
    actions: actions.reduce((sum, group) => sum + group.options.length, 0),
  };
}
