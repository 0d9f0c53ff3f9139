"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval } from "@/lib/client/use-live";
import { openFirst, type WatchWindow } from "./window-view";

/** The watches of an incident, asked for while `on`; what the room hears of the incident has them read anew. */
export function useWindows(incidentKey: string, on: boolean) {
  const { data, error, refetch } = useQuery({
    queryKey: ["incident", incidentKey, "windows"],
    queryFn: ({ signal }) =>
      api<{ items: WatchWindow[] }>("GET", `/incidents/${incidentKey}/windows`, { signal }),
    refetchInterval: useFallbackInterval(),
    enabled: on,
  });
  return {
    windows: on && data !== undefined ? openFirst(data.items) : [],
    error: on ? error : null,
    retry: () => void refetch(),
  };
}
