"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { learnServerTime, serverNow, watchForJump } from "@/lib/client/server-clock";

const RenderedAt = createContext<number | null>(null);

const tickMs = 1_000;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  watchForJump();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

export type ServerClockProps = {
  /** The server's time of this rendering or of the data on the screen, ISO-8601. */
  now: string;
  children: ReactNode;
};

/** Gives the clocks inside the server's time; a screen that is refetched passes the new time and the clocks follow. */
export function ServerClock({ now, children }: ServerClockProps) {
  const at = Date.parse(now);
  // What the server drew and the browser takes over later must still be read by the server's time of then.
  const [renderedAt] = useState(at);
  useEffect(() => learnServerTime(at), [at]);
  return <RenderedAt.Provider value={renderedAt}>{children}</RenderedAt.Provider>;
}

/**
 * The server's time in milliseconds, in steps of `everyMs` (whole seconds): the component renders again only when a step has passed.
 * Needs a `ServerClock` around it.
 */
export function useNow(everyMs: number): number {
  const renderedAt = useContext(RenderedAt);
  if (renderedAt === null) throw new Error("useNow needs a ServerClock around it.");
  const step = (moment: number) => Math.floor(moment / everyMs) * everyMs;
  return useSyncExternalStore(
    subscribe,
    () => step(serverNow()),
    () => step(renderedAt),
  );
}
