"use client";

import { useLiveView } from "@/lib/client/use-live-view";
import { type ActionItem, itemKey } from "./item-view";

/** An action item, which stays current with every change of its incident. */
export function useItem(initial: ActionItem): { view: ActionItem; gone: boolean } {
  const { id, incident } = initial;
  return useLiveView(initial, {
    ...{ queryKey: itemKey(id), path: `/action-items/${id}`, incidentId: incident.id },
    age: ({ version }) => version,
  });
}
