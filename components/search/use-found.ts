"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";
import { type SearchAnswer, searchPath } from "./search-view";

/** How many results a page of the search screen has. */
export const pageLength = 20;

const noCursor: string | null = null;

/** What is found, page by page; `rendered` is the first page as the server read it, and for which text. */
export function useFound(text: string, rendered: { text: string; page: SearchAnswer | null }) {
  const first = rendered.text === text ? rendered.page : null;
  const path = searchPath(text, pageLength);
  const result = useInfiniteQuery({
    queryKey: ["search", "pages", text],
    queryFn: ({ pageParam, signal }) =>
      api<SearchAnswer>(
        "GET",
        pageParam === null ? path : `${path}&cursor=${encodeURIComponent(pageParam)}`,
        {
          signal,
        },
      ),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor,
    enabled: text !== "",
    placeholderData: keepPreviousData,
    ...(first === null ? {} : { initialData: { pages: [first], pageParams: [noCursor] } }),
  });
  return {
    hits: result.data?.pages.flatMap(({ items }) => items) ?? [],
    corrected: result.data?.pages[0]?.corrected ?? null,
    loaded: result.data !== undefined,
    settling: result.isPlaceholderData || (result.isFetching && result.data === undefined),
    error: result.error,
    retry: () => void result.refetch(),
    more: result.hasNextPage ? () => void result.fetchNextPage() : null,
    loadingMore: result.isFetchingNextPage,
  };
}
