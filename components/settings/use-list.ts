"use client";

import { keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";

export type Listed<T> = { items: T[]; nextCursor: string | null };

const noCursor: string | null = null;

/**
 * A list that is read page by page. `path` names it with its filters and ends before the cursor; `rendered` is the first page as the
 * server read it, or null where it was not read.
 */
export function useList<T>(queryKey: QueryKey, path: `/${string}?${string}`, rendered: Listed<T> | null) {
  const result = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api<Listed<T>>("GET", pageParam === null ? path : `${path}&cursor=${encodeURIComponent(pageParam)}`, {
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    ...(rendered === null ? {} : { initialData: { pages: [rendered], pageParams: [noCursor] } }),
  });
  return {
    items: result.data?.pages.flatMap(({ items }) => items) ?? [],
    loaded: result.data !== undefined,
    settling: result.isPlaceholderData,
    error: result.error,
    retry: () => void result.refetch(),
    more: result.hasNextPage ? () => void result.fetchNextPage() : null,
    loadingMore: result.isFetchingNextPage,
  };
}
