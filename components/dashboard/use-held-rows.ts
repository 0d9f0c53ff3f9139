"use client";

import { useEffect, useRef, useState } from "react";
import { heldRows } from "./held-rows";

const restMs = 5_000;

/**
 * Keeps the rows of a list in their places while somebody is at it: while the pointer moves over it or keys are pressed in it, and 5 s longer. A
 * pointer that only lies there holds nothing back. `gone` tells whether a shown row is no longer among the fresh ones.
 */
export function useHeldRows<T extends { id: string }>(fresh: readonly T[]) {
  const [held, setHeld] = useState<readonly T[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const rows = held === null ? fresh : heldRows(held, fresh);
  const hold = () => {
    if (held === null) setHeld(fresh);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHeld(null), restMs);
  };
  const release = () => {
    clearTimeout(timer.current);
    setHeld(null);
  };
  const freshIds = new Set(fresh.map(({ id }) => id));
  return {
    rows,
    gone: ({ id }: T) => !freshIds.has(id),
    handlers: { onPointerMove: hold, onPointerDown: hold, onPointerLeave: release, onKeyDown: hold },
  };
}
