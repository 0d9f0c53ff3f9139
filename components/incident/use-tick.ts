"use client";

import { useState } from "react";
import type { RoomStep } from "./room-view";
import { useSend } from "./use-send";

type Wish = { done: boolean; kept: string | null };

/**
 * One step's box: it answers at once, goes back when the tick is refused, and follows the page again once that was read anew
 * (`asOf` is the time of the page's data).
 */
export function useTick(incidentKey: string, phase: string, step: RoomStep, asOf: string) {
  const { send, sending, problem } = useSend(incidentKey);
  const [wish, setWish] = useState<Wish | null>(null);
  const standing = step.done !== null;
  if (wish !== null && wish.kept !== null && wish.kept !== asOf) setWish(null);
  const ticked = wish?.done ?? standing;
  const turn = async () => {
    if (sending) return;
    const done = !ticked;
    setWish({ done, kept: null });
    const path = `/phases/${encodeURIComponent(phase)}/steps/${encodeURIComponent(step.key)}` as const;
    const outcome = await send("PUT", path, { done });
    setWish(outcome === "done" ? { done, kept: asOf } : null);
  };
  return { ticked, turn, problem };
}
