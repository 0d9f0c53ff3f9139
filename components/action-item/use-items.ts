"use client";

import { keepPreviousData, type QueryClient, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/client/fetcher";
import { serverNow } from "@/lib/client/server-clock";
import { useFallbackInterval } from "@/lib/client/use-live";
import { type ActionItemPage, itemsKey } from "./item-view";

/** What the server read for a path of the API, and when (server time, milliseconds). */
export type RenderedItems = { path: string; page: ActionItemPage; readAt: number };

const noCursor: string | null = null;
const keyOf = (path: string) => [...itemsKey, "list", path];

/** Puts what the server rendered into the cache, unless something newer is known. */
function seed(client: QueryClient, { path, page, readAt }: RenderedItems): void {
  const updatedAt = Date.now() - Math.max(0, serverNow() - readAt);
  const known = client.getQueryState(keyOf(path));
  if (known?.data !== undefined && known.dataUpdatedAt >= updatedAt) return;
  client.setQueryData(keyOf(path), { pages: [page], pageParams: [noCursor] }, { updatedAt });
}

/** The action items that a path of the API asks for, page by page; read again on focus and now and then, for they have no live topic of their own. */
export function useItems(path: `/action-items?${string}`, rendered: readonly RenderedItems[]) {
  const client = useQueryClient();
  useMemo(() => {
    for (const one of rendered) seed(client, one);
  }, [client, rendered]);
  const result = useInfiniteQuery({
    queryKey: keyOf(path),
    queryFn: ({ pageParam, signal }) => {
      const further = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      return api<ActionItemPage>("GET", `${path}${further}`, { signal });
    },
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: useFallbackInterval(),
  });
  return {
    items: result.data?.pages.flatMap(({ items }) => items) ?? [],
    counts: result.data?.pages[0]?.counts ?? null,
    settling: result.isPlaceholderData || result.data === undefined,
    error: result.error,
    retry: () => void result.refetch(),
    more: result.hasNextPage ? () => void result.fetchNextPage() : null,
    loadingMore: result.isFetchingNextPage,
  };
}

export type ItemsState = ReturnType<typeof useItems>;
