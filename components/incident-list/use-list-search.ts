"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type ListSearch, listQuery, readListSearch } from "./list-search";

/**
 * The filters of the address, and how to change some of them: each change is a step that the back button undoes, a whole search text
 * is one however often the typing paused. The router follows the address by itself; no page is asked for.
 */
export function useListSearch() {
  const path = usePathname();
  const params = useSearchParams();
  const search = useMemo(() => readListSearch(new URLSearchParams(params)), [params]);
  const change = (next: Partial<ListSearch>) => {
    // The address is ahead of the screen while that still renders.
    const before = readListSearch(location.search);
    const query = listQuery({ ...before, cursor: null, ...next });
    if (query === listQuery(before)) return;
    const typesOn = before.q !== null && typeof next.q === "string";
    if (typesOn) history.replaceState(null, "", `${path}${query}`);
    else history.pushState(null, "", `${path}${query}`);
  };
  return { search, change };
}
