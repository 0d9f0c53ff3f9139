"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/fetcher";
import type { ResponsePolicy } from "@/lib/domain/policy";

/** The version of the response policy that an incident follows. A version never changes once it is saved. */
export function usePolicy(version: number) {
  return useQuery({
    queryKey: ["policy", version],
    queryFn: ({ signal }) => api<ResponsePolicy>("GET", `/policies/${version}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
