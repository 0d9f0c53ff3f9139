"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { type HotfixView, hotfixKey } from "./hotfix-view";

/**
 * A hotfix as the server rendered it, then as it answers after every change that the stream tells of, and on focus. `gone` says that
 * the viewer may not see it any more.
 */
export function useHotfix(initial: HotfixView): { view: HotfixView; gone: boolean } {
  const client = useQueryClient();
  const { id } = initial;
  const { data, error } = useQuery({
    queryKey: hotfixKey(id),
    queryFn: ({ signal }) => api<HotfixView>("GET", `/hotfixes/${id}`, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useEffect(() => {
    // The cache may hold the page from an earlier visit; what was just rendered is newer.
    client.setQueryData<HotfixView>(hotfixKey(id), (known) =>
      known !== undefined && known.serverNow >= initial.serverNow ? known : initial,
    );
  }, [client, id, initial]);
  useLiveQueries(`incident:${initial.incident.id}`, [hotfixKey(id)]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { view: data, gone };
}
