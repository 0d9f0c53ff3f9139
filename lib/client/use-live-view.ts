"use client";

import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { ApiProblem } from "./api-problem";
import { api } from "./fetcher";
import { useFallbackInterval, useLiveQueries } from "./use-live";

type LiveView<View> = {
  queryKey: QueryKey;
  /** Where the API answers it. */
  path: `/${string}`;
  /** The incident whose changes it follows, and what is read anew after each. */
  incidentId: string;
  stale?: QueryKey;
  /** How new a view is: of two, the one with more is shown. */
  age: (view: View) => string | number;
};

/**
 * A page's view: what the server rendered, then what the API answers after every change that the stream tells of, and on focus. `gone` says that
 * the viewer may not see it any more.
 */
export function useLiveView<View extends object>(
  initial: View,
  at: LiveView<View>,
): { view: View; gone: boolean } {
  const client = useQueryClient();
  const { queryKey, path, incidentId, stale = queryKey } = at;
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api<View>("GET", path, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  const take = useEffectEvent((rendered: View) => {
    // The cache may hold the view from an earlier visit; what was just rendered is newer.
    client.setQueryData<View>(queryKey, (known) =>
      known !== undefined && at.age(known) >= at.age(rendered) ? known : rendered,
    );
  });
  useEffect(() => take(initial), [initial]);
  useLiveQueries(`incident:${incidentId}`, [stale]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { view: data, gone };
}
