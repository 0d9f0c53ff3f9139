"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { coalesced } from "./coalesced";
import { listenLive, liveLostSince, onLiveChange } from "./live";

const burstMs = 200;
const slowMs = 60_000;
const quickMs = 15_000;

/** Reads the queries of `keys` anew when the topic changes or something may have been missed; a burst of changes is two readings. */
export function useLiveQueries(topic: string, keys: readonly QueryKey[]): void {
  const client = useQueryClient();
  const refresh = useEffectEvent(() => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  });
  useEffect(() => {
    const hear = coalesced(() => refresh(), burstMs);
    const stop = listenLive([topic], hear.call);
    return () => {
      stop();
      hear.cancel();
    };
  }, [topic]);
}

/** Since when this screen does not follow any more, in server milliseconds; null while it does. */
export function useLiveLost(): number | null {
  return useSyncExternalStore(onLiveChange, liveLostSince, () => null);
}

/** How often to read anew beside what the stream tells, in milliseconds: seldom while it is open. */
export function useFallbackInterval(): number {
  return useLiveLost() === null ? slowMs : quickMs;
}
