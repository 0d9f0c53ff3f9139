"use client";

import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import type { NoticePage } from "./notice-view";
import { refetchMs } from "./use-urgent";

/** The latest notices, for the panel. */
export function useLatestNotices() {
  return useQuery({
    queryKey: ["notices", "latest"],
    queryFn: ({ signal }) => api<NoticePage>("GET", "/notices?limit=20", { signal }),
    refetchInterval: refetchMs,
    staleTime: 0,
  });
}

const firstPage = (): string | null => null;

/** All notices, page by page. The first page comes with the screen. */
export function useAllNotices(initial: NoticePage) {
  return useInfiniteQuery({
    queryKey: ["notices", "all"],
    queryFn: ({ pageParam, signal }) => {
      const rest = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      return api<NoticePage>("GET", `/notices?limit=50${rest}`, { signal });
    },
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    initialData: { pages: [initial], pageParams: [firstPage()] },
    refetchInterval: refetchMs,
    staleTime: 0,
  });
}

function readAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["notices"] });
  void client.invalidateQueries({ queryKey: ["dashboard", "urgent"] });
}

/** Marks notices as read as far as the reader has seen them; what spoke since stays unread. */
export function useReading() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async (body: { ids: string[]; before: string } | { all: true; before: string }) => {
    setBusy(true);
    try {
      await api("POST", "/notices/readings", { body });
    } catch (error) {
      toast({ message: `Not marked as read. ${problemWords(error)}`, tone: "error" });
    } finally {
      setBusy(false);
      readAgain(client);
    }
  };
  return {
    busy,
    readOne: (id: string, before: string) => void send({ ids: [id], before }),
    readAll: (before: string) => void send({ all: true, before }),
  };
}
