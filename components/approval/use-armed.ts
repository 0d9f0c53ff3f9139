"use client";

import { useEffect, useState } from "react";

const pauseMs = 1_000;

/** False for a second after `what` has changed: the second tap of two must not decide on what the first one brought up. */
export function useArmed(what: unknown): boolean {
  const [armed, setArmed] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(what), pauseMs);
    return () => clearTimeout(timer);
  }, [what]);
  return armed === what;
}
