"use client";

import { type Listed, useList } from "@/components/settings/use-list";
import { useLiveQueries } from "@/lib/client/use-live";
import { type Release, releasesKey } from "./release-view";

const keys = [releasesKey];

/** The releases, those to come first, a hundred at most; `rendered` is what the server read, null where it read none. */
export function useReleases(rendered: Listed<Release> | null) {
  useLiveQueries("settings", keys);
  const list = useList<Release>(releasesKey, "/releases?limit=100", rendered);
  return {
    ...list,
    toCome: list.items.filter(({ shippedAt }) => shippedAt === null),
    shipped: list.items.filter(({ shippedAt }) => shippedAt !== null),
  };
}
