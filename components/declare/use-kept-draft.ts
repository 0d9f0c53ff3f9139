"use client";

import { useCallback, useEffect, useState } from "react";
import { type Draft, emptyDraft, isEmptyDraft, type KeptDraft, readKeptDraft } from "./declare-draft";

const prefix = "firebreak.declare.";
const fresh: KeptDraft = { draft: emptyDraft, attempt: null };

function kept(place: string): KeptDraft | null {
  try {
    return readKeptDraft(localStorage.getItem(prefix + place));
  } catch {
    // The browser forbids storage: there is nothing to bring back.
    return null;
  }
}

function keep(place: string, whole: KeptDraft | null): void {
  try {
    if (whole === null || isEmptyDraft(whole.draft)) localStorage.removeItem(prefix + place);
    else localStorage.setItem(prefix + place, JSON.stringify(whole));
  } catch {
    // Storage is full or forbidden: the draft is still on the screen.
  }
}

/** The draft of one person in this browser: it survives a reload, a crash and an error until it is declared or discarded. */
export function useKeptDraft(viewerId: string) {
  const [whole, setWhole] = useState(fresh);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const found = kept(viewerId);
    if (found === null) return;
    setWhole(found);
    setRestored(true);
  }, [viewerId]);
  const put = useCallback(
    (next: KeptDraft) => {
      setWhole(next);
      keep(viewerId, next);
    },
    [viewerId],
  );
  return {
    ...whole,
    restored,
    put,
    change: (change: Partial<Draft>) => put({ ...whole, draft: { ...whole.draft, ...change } }),
    /** Forgets what is kept; the screen still shows it until it is left. */
    forget: () => keep(viewerId, null),
    discard: () => {
      put(fresh);
      setRestored(false);
    },
  };
}

export type KeptDraftState = ReturnType<typeof useKeptDraft>;
