"use client";

import { useCallback, useState } from "react";

/** What a screen was asked for and shows a dialog about. Every wish is a new dialog; a closed one stays until it has faded. */
export function useWish<Wish>() {
  const [asked, setAsked] = useState<{ wish: Wish; turn: number } | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback((wish: Wish) => {
    setAsked((before) => ({ wish, turn: (before?.turn ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  return { asked, open, ask, close };
}
