"use client";

import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api } from "@/lib/client/fetcher";
import { serverNow } from "@/lib/client/server-clock";
import { useFallbackInterval } from "@/lib/client/use-live";
import type { IncidentListPage, ListedIncident } from "./listed-incident";
import { steadyRows } from "./steady-rows";

const keyOf = (query: string) => ["incidents", query] as const;

/** What the server rendered, unless something newer is known. */
function seed(client: QueryClient, query: string, page: IncidentListPage): void {
  const known = client.getQueryData<IncidentListPage>(keyOf(query));
  if (known !== undefined && known.readAt >= page.readAt) return;
  const age = Math.max(0, serverNow() - page.readAt);
  client.setQueryData(keyOf(query), page, { updatedAt: Date.now() - age });
}

async function read(query: string, signal: AbortSignal): Promise<IncidentListPage> {
  const page = await api<Omit<IncidentListPage, "readAt">>("GET", `/incidents${query}`, { signal });
  return { ...page, readAt: serverNow() };
}

type Held = { query: string; rows: readonly ListedIncident[] };
const nothing: readonly ListedIncident[] = [];

/**
 * The page of the list that `query` asks for, read again when the stream tells of a change. Rows keep their places until `showChanges`:
 * `change` counts what came and went.
 */
export function useIncidentList(query: string, rendered: { query: string; page: IncidentListPage }) {
  const client = useQueryClient();
  useMemo(() => seed(client, rendered.query, rendered.page), [client, rendered]);
  const result = useQuery({
    queryKey: keyOf(query),
    queryFn: ({ signal }) => read(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: useFallbackInterval(),
  });
  const { data, isPlaceholderData, isError, error } = result;
  const fresh = data?.items ?? nothing;
  const [held, setHeld] = useState<Held>({ query, rows: fresh });
  const settled = !isPlaceholderData && data !== undefined;
  if (settled && held.query !== query) setHeld({ query, rows: fresh });
  const change = steadyRows(held.rows, fresh, data?.nextCursor !== null);
  return {
    ...(settled && held.query === query ? change : { rows: [...fresh], arrived: 0, left: 0 }),
    nextCursor: data?.nextCursor ?? null,
    loading: !settled && !isError,
    error: isError ? error : null,
    retry: () => void result.refetch(),
    showChanges: () => setHeld({ query, rows: fresh }),
  };
}
