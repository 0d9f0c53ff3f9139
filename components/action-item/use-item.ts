"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { type ActionItem, itemKey } from "./item-view";

/** An action item as the server rendered it, then as it is after every change of its incident. `gone` says that the viewer may not see it any more. */
export function useItem(initial: ActionItem): { item: ActionItem; gone: boolean } {
  const client = useQueryClient();
  const { id } = initial;
  const { data, error } = useQuery({
    queryKey: itemKey(id),
    queryFn: ({ signal }) => api<ActionItem>("GET", `/action-items/${id}`, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useEffect(() => {
    // The cache may hold the item from an earlier visit; what was just rendered is newer.
    client.setQueryData<ActionItem>(itemKey(id), (known) =>
      known !== undefined && known.version > initial.version ? known : initial,
    );
  }, [client, id, initial]);
  useLiveQueries(`incident:${initial.incident.id}`, [itemKey(id)]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { item: data, gone };
}
