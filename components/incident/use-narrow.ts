"use client";

import { useSyncExternalStore } from "react";

// The counterpart of the `desk` breakpoint in the style sheet.
const query = "(width < 56.25rem)";

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

/** Whether the window is too narrow for the rail beside the timeline; false on the server, where nobody knows. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
