"use client";

import { useLiveView } from "@/lib/client/use-live-view";
import { type RoomView, roomKey } from "./room-view";

/** The incident page's data, which stays current while the page stands. */
export function useRoom(initial: RoomView): { view: RoomView; gone: boolean } {
  const { id, key } = initial.incident;
  return useLiveView(initial, {
    ...{ queryKey: roomKey(key), path: `/incidents/${key}/page`, incidentId: id, stale: ["incident", key] },
    age: ({ serverNow }) => serverNow,
  });
}
