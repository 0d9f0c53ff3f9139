"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";
import { useRendered } from "@/lib/client/use-live-view";
import type { DashboardView } from "./dashboard-view";

const refetchMs = 15_000;
const dashboardKey = ["dashboard", "page"] as const;

/** The dashboard's data: what the server rendered, then what it answers on focus, after writes, and every 15 s while the page is visible. */
export function useDashboard(initial: DashboardView): DashboardView {
  const { data } = useQuery({
    queryKey: dashboardKey,
    queryFn: ({ signal }) => api<DashboardView>("GET", "/dashboard", { signal }),
    initialData: initial,
    refetchInterval: refetchMs,
  });
  useRendered(dashboardKey, initial, ({ serverNow }) => serverNow);
  return data;
}
