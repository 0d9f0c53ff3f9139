"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { type ApproveView, hotfixKey } from "./approve-view";
import { changesSince } from "./changes";
import { seatsOf } from "./standing";

/** The hotfix as the server rendered it, then as it answers after every change in its incident. `gone`: the viewer may not see it any more. */
function useHotfix(initial: ApproveView): { latest: ApproveView; gone: boolean } {
  const client = useQueryClient();
  const { id, incident } = initial;
  const { data, error } = useQuery({
    queryKey: hotfixKey(id),
    queryFn: ({ signal }) => api<ApproveView>("GET", `/hotfixes/${id}`, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useEffect(() => {
    // The cache may hold the page from an earlier visit; what was just rendered is newer.
    client.setQueryData<ApproveView>(hotfixKey(id), (known) =>
      known !== undefined && known.serverNow >= initial.serverNow ? known : initial,
    );
  }, [client, id, initial]);
  useLiveQueries(`incident:${incident.id}`, [["hotfix", id]]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { latest: data, gone };
}

/**
 * What the approve page shows. Who may decide keeps what they read, unmoved, while the hotfix changed under them: `changes` says in words
 * what is new, until they have looked at it (`acknowledge` with what they saw) or decided on it (`follow`).
 */
export function useApproval(initial: ApproveView, viewerId: string) {
  const { latest, gone } = useHotfix(initial);
  const [held, setHeld] = useState<ApproveView | null>(initial);
  const changes = held === null || held === latest ? [] : changesSince(held, latest);
  const frozen = held !== null && changes.length > 0 && seatsOf(held, viewerId).length > 0;
  if (!frozen && held !== latest) setHeld(latest);
  return {
    shown: frozen ? held : latest,
    latest,
    changes: frozen ? changes : [],
    gone,
    acknowledge: (seen: ApproveView) => setHeld(seen),
    follow: () => setHeld(null),
  };
}
