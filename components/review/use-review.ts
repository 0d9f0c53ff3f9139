"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { type ReviewView, reviewKey } from "./review-view";
import type { SectionView } from "./use-section";

/**
 * The review: what the server rendered, then what it answers after every change that the stream tells of, and on focus. `gone` says that the
 * viewer may not see the incident any more; `saved` puts a section that was just saved in its place.
 */
export function useReview(initial: ReviewView) {
  const client = useQueryClient();
  const { id, key } = initial.incident;
  const { data, error } = useQuery({
    queryKey: reviewKey(key),
    queryFn: ({ signal }) => api<ReviewView>("GET", `/incidents/${key}/review`, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useEffect(() => {
    // The cache may hold the review from an earlier visit; what was just rendered is newer.
    client.setQueryData<ReviewView>(reviewKey(key), (known) =>
      known !== undefined && known.serverNow >= initial.serverNow ? known : initial,
    );
  }, [client, key, initial]);
  useLiveQueries(`incident:${id}`, [reviewKey(key)]);
  const saved = useCallback(
    (section: SectionView) =>
      client.setQueryData<ReviewView>(
        reviewKey(key),
        (known) =>
          known && {
            ...known,
            sections: known.sections.map((one) =>
              one.key === section.key && one.version < section.version ? section : one,
            ),
          },
      ),
    [client, key],
  );
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { view: data, gone, saved };
}
