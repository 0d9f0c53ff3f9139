"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";
import type { UrgentView } from "./notice-view";

/** How often notices are read anew, in milliseconds. */
export const refetchMs = 15_000;

/** Unread notices in a number, the latest of them, and the viewer's most urgent clock: one small request for the frame of every page. */
export function useUrgent(): UrgentView | undefined {
  const { data } = useQuery({
    queryKey: ["dashboard", "urgent"],
    queryFn: ({ signal }) => api<UrgentView>("GET", "/desk/urgent", { signal }),
    refetchInterval: refetchMs,
  });
  return data;
}
