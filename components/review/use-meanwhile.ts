"use client";

import { useState } from "react";

type Versioned = { id: string; version: number };

/**
 * What somebody else saved meanwhile of the row that a dialog was opened on, null while there is nothing new; `seen` is the version that a save may
 * put its text in the place of, and `see` takes theirs for seen.
 */
export function useMeanwhile<Row extends Versioned>(opened: Row | null, rows: readonly Row[]) {
  const [seen, setSeen] = useState(opened?.version);
  const now = rows.find(({ id }) => id === opened?.id) ?? null;
  const theirs = now !== null && now.version !== seen ? now : null;
  return { seen, theirs, see: () => setSeen(now?.version) };
}
