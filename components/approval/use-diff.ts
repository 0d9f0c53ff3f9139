"use client";

import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { api } from "@/lib/client/fetcher";
import type { readDiff } from "@/lib/contracts/hotfixes";
import type { ApproveRevision } from "./approve-view";

type Diff = z.output<(typeof readDiff)["answer"]["schema"]>;

/** What a revision changes, file by file, read once `wanted`: the diff of a revision never changes. */
export function useDiff(
  hotfixId: string,
  revision: Pick<ApproveRevision, "id" | "hasDiff"> | null,
  wanted: boolean,
) {
  const id = revision?.id ?? "";
  const { data, error, refetch } = useQuery({
    queryKey: ["hotfix-diffs", id],
    queryFn: ({ signal }) => api<Diff>("GET", `/hotfixes/${hotfixId}/revisions/${id}/diff`, { signal }),
    enabled: wanted && revision?.hasDiff === true,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { files: data?.files ?? null, error, retry: () => void refetch() };
}
