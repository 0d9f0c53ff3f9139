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

/** Puts what the server just rendered in the place of what the cache holds from an earlier visit, unless that is newer. */
export function useRendered<View extends object>(
  queryKey: QueryKey,
  rendered: View,
  age: LiveView<View>["age"],
): void {
  const client = useQueryClient();
  const take = useEffectEvent((next: View) => {
    client.setQueryData<View>(queryKey, (known) =>
      known !== undefined && age(known) >= age(next) ? known : next,
    );
  });
  useEffect(() => take(rendered), [rendered]);
}

/**
 * A page's view: what the server rendered, then what the API answers after every change that the stream tells of, and on focus. `gone` says that
 * the viewer may not see it any more.
 */
export function useLiveView<View extends object>(
  initial: View,
  at: LiveView<View>,
): { view: View; gone: boolean } {
  const { queryKey, path, incidentId, stale = queryKey } = at;
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api<View>("GET", path, { signal }),
    initialData: initial,
    refetchInterval: useFallbackInterval(),
  });
  useRendered(queryKey, initial, at.age);
  useLiveQueries(`incident:${incidentId}`, [stale]);
  const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return { view: data, gone };
}
