"use client";

import { useState } from "react";

/**
 * Which version of a row a form was begun on, that of `row` unless `begun` says; 0 where there is none. `theirs` is the row as somebody else left
 * it since, null while nobody did; `see` takes theirs for seen. Once `saved`, the newer version is one's own.
 */
export function useSeenVersion<Row extends { version: number }>(row: Row | null, begun?: number) {
  const now = row?.version ?? 0;
  const [seen, setSeen] = useState(begun ?? now);
  const [isSaved, setSaved] = useState(false);
  return {
    ...{ seen, now, isSaved },
    theirs: now === seen || isSaved ? null : row,
    see: () => setSeen(now),
    saved: () => setSaved(true),
  };
}
