"use client";

import { useLiveView } from "@/lib/client/use-live-view";
import { type HotfixView, hotfixKey } from "./hotfix-view";

/** A hotfix, which stays current while the page stands. */
export function useHotfix(initial: HotfixView): { view: HotfixView; gone: boolean } {
  const { id, incident } = initial;
  return useLiveView(initial, {
    ...{ queryKey: hotfixKey(id), path: `/hotfixes/${id}`, incidentId: incident.id },
    age: ({ serverNow }) => serverNow,
  });
}
