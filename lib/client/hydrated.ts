"use client";

import { useSyncExternalStore } from "react";

function never(): () => void {
  return () => undefined;
}

/** False on the server and until the page's script has taken over, then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
