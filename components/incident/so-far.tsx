"use client";

import { useNow } from "@/components/ui/server-clock";
import { durationWords } from "@/lib/domain/duration";

/** How long an open incident has lasted. */
export function SoFar({ startedAt }: { startedAt: string }) {
  const now = useNow(60_000);
  return (
    <>
      <span className="whitespace-nowrap">{durationWords(Math.max(0, now - Date.parse(startedAt)))}</span> so
      far
    </>
  );
}
