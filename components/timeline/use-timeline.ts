"use client";

import { type InfiniteData, type QueryClient, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval } from "@/lib/client/use-live";
import type {
  EntryChanges,
  EntryText,
  ImportAnswer,
  TimelineIncident,
  TimelineItem,
  TimelinePage,
} from "./timeline-item";

type Pages = InfiniteData<TimelinePage, string | null>;

const keyOf = (incidentKey: string) => ["incident", incidentKey, "timeline"] as const;
const firstPage = (): string | null => null;

function pagePath(incidentKey: string, cursor: string | null): `/${string}` {
  const rest = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  return `/incidents/${incidentKey}/timeline?order=newest&limit=200${rest}`;
}

function inOrder(a: TimelineItem, b: TimelineItem): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The whole story in the order in which it happened. Its newest part comes with the screen; the earlier ones follow in the background, and
 * `complete` says whether all are there.
 */
export function useTimeline(incident: TimelineIncident, initial: TimelinePage) {
  const fallbackMs = useFallbackInterval();
  const query = useInfiniteQuery({
    queryKey: keyOf(incident.key),
    queryFn: ({ pageParam, signal }) =>
      api<TimelinePage>("GET", pagePath(incident.key, pageParam), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [initial], pageParams: [firstPage()] },
    // A long story is read anew less often: each of its pages is a request.
    refetchInterval: ({ state }) => fallbackMs * Math.max(1, state.data?.pages.length ?? 1),
  });
  const { hasNextPage, isFetching, isError, fetchNextPage, data } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const items = useMemo(() => {
    const byId = new Map(data.pages.flatMap((page) => page.items).map((item) => [item.id, item]));
    return [...byId.values()].sort(inOrder);
  }, [data]);
  return { items, complete: !hasNextPage, error: query.error, retry: () => void query.refetch() };
}

function put(client: QueryClient, incidentKey: string, item: TimelineItem): void {
  client.setQueryData<Pages>(keyOf(incidentKey), (data) => {
    if (data === undefined) return data;
    const known = data.pages.some((page) => page.items.some(({ id }) => id === item.id));
    const pages = data.pages.map((page, index) => {
      if (known) return { ...page, items: page.items.map((other) => (other.id === item.id ? item : other)) };
      return index === data.pages.length - 1 ? { ...page, items: [...page.items, item] } : page;
    });
    return { ...data, pages };
  });
  void client.invalidateQueries({ queryKey: ["incident", incidentKey] });
}

/** The writes of a timeline. Each throws `ApiProblem` when refused; what was accepted is on the screen at once. */
export function useTimelineWrites(incidentKey: string) {
  const client = useQueryClient();
  return useMemo(
    () => ({
      async add(entry: EntryText, idempotencyKey: string): Promise<TimelineItem> {
        const item = await api<TimelineItem>("POST", `/incidents/${incidentKey}/timeline`, {
          body: entry,
          idempotencyKey,
        });
        put(client, incidentKey, item);
        return item;
      },
      async change(id: string, version: number, changes: EntryChanges): Promise<TimelineItem> {
        const item = await api<TimelineItem>("PATCH", `/timeline/${id}`, { body: { ...changes, version } });
        put(client, incidentKey, item);
        return item;
      },
      /** Shows an entry as the server told it in a refusal. */
      show(item: TimelineItem): void {
        put(client, incidentKey, item);
      },
      async importTable(
        table: { text: string; timeZone: string },
        idempotencyKey: string,
      ): Promise<ImportAnswer> {
        const body = { ...table, dryRun: false };
        const path = `/incidents/${incidentKey}/timeline/imports` as const;
        const answer = await api<ImportAnswer>("POST", path, { body, idempotencyKey, timeoutMs: 120_000 });
        void client.invalidateQueries({ queryKey: ["incident", incidentKey] });
        return answer;
      },
    }),
    [client, incidentKey],
  );
}

export type TimelineWrites = ReturnType<typeof useTimelineWrites>;
