"use client";

import { useState } from "react";
import { useHotfix } from "@/components/hotfix/use-hotfix";
import type { ApproveView } from "./approve-view";
import { changesSince } from "./changes";
import { seatsOf } from "./standing";

/**
 * What the approve page shows. Who may decide keeps what they read, unmoved, while the hotfix changed under them: `changes` says in words
 * what is new, until they have looked at it (`acknowledge` with what they saw) or decided on it (`follow`).
 */
export function useApproval(initial: ApproveView, viewerId: string) {
  const { view: latest, gone } = useHotfix(initial);
  const [held, setHeld] = useState<ApproveView | null>(initial);
  const changes = held === null || held === latest ? [] : changesSince(held, latest);
  const frozen = held !== null && changes.length > 0 && seatsOf(held, viewerId).length > 0;
  if (!frozen && held !== latest) setHeld(latest);
  return {
    shown: frozen ? held : latest,
    latest,
    changes: frozen ? changes : [],
    gone,
    acknowledge: (seen: ApproveView) => setHeld(seen),
    follow: () => setHeld(null),
  };
}
