"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { type RoomView, roomKey } from "./room-view";

/**
 * The incident page's data: what the server rendered, then what it answers after every change that the stream tells of, and on
 * focus. `gone` says that the viewer may not see the incident any more.
 */
export function useRoom(initial: RoomView): { view: RoomView; gone: boolean } {
  const client = useQueryClient();
  const { key } = initial.incident;
  const { data, error } = useQuery({
    queryKey: roomKey(key),
    queryFn: ({ signal }) => api<RoomView>("GET", `/incidents/${key}/page`, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useEffect(() => {
    // The cache may hold the page from an earlier visit; what was just rendered is newer.
    client.setQueryData<RoomView>(roomKey(key), (known) =>
      known !== undefined && known.serverNow >= initial.serverNow ? known : initial,
    );
  }, [client, key, initial]);
  useLiveQueries(`incident:${initial.incident.id}`, [["incident", key]]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { view: data, gone };
}
