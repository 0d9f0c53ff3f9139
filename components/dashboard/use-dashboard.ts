"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/lib/client/fetcher";
import type { DashboardView } from "./dashboard-view";

const refetchMs = 15_000;
const dashboardKey = ["dashboard", "page"] as const;

/** The dashboard's data: what the server rendered, then what it answers on focus, after writes, and every 15 s while the page is visible. */
export function useDashboard(initial: DashboardView): DashboardView {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: dashboardKey,
    queryFn: ({ signal }) => api<DashboardView>("GET", "/dashboard", { signal }),
    initialData: initial,
    refetchInterval: refetchMs,
  });
  useEffect(() => {
    // The cache may hold the page from an earlier visit; what was just rendered is newer.
    client.setQueryData<DashboardView>(dashboardKey, (known) =>
      known !== undefined && known.serverNow >= initial.serverNow ? known : initial,
    );
  }, [client, initial]);
  return data;
}
