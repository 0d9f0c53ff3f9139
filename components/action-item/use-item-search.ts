"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type ItemSearch, itemQuery, readItemSearch } from "./item-search";

export type SetItemSearch = (next: Partial<ItemSearch>) => void;

/** The view and the filters of the address, and how to change some: each change is a step that the back button undoes, a search text is one. */
export function useItemSearch(): { search: ItemSearch; change: SetItemSearch } {
  const path = usePathname();
  const params = useSearchParams();
  const search = useMemo(() => readItemSearch(new URLSearchParams(params)), [params]);
  const change: SetItemSearch = (next) => {
    // The address is ahead of the screen while that still renders.
    const before = readItemSearch(location.search);
    const query = itemQuery({ ...before, ...next });
    if (query === itemQuery(before)) return;
    const typesOn = before.q !== null && typeof next.q === "string";
    if (typesOn) history.replaceState(null, "", `${path}${query}`);
    else history.pushState(null, "", `${path}${query}`);
  };
  return { search, change };
}
