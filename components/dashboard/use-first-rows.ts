"use client";

import { useDeferredValue } from "react";

/** The rows to draw: the server draws the first few, which fill a tall screen, and the browser all of them as soon as the page stands. */
export function useFirstRows<T>(rows: readonly T[], first: number): readonly T[] {
  const drawn = useDeferredValue(rows.length, Math.min(rows.length, first));
  return rows.slice(0, drawn);
}
