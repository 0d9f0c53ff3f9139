"use client";

import { useState } from "react";
import type { ApiProblem } from "@/lib/client/api-problem";
import type { Release } from "./release-view";
import { useAhead } from "./use-ahead";

export type ReleaseFacts = { name: string; plannedFor: string | null };
type Wrong = { name?: string; plannedFor?: string };

/** A release as it is typed. `read` answers what changed, everything where it is new; null, and says why, where something is wrong. */
export function useReleaseDraft(release: Release | null) {
  const [name, setName] = useState(release?.name ?? "");
  const planned = useAhead(release?.plannedFor ?? null);
  const [before] = useState({ name, planned: planned.text });
  const [wrong, setWrong] = useState<Wrong>({});
  const read = (): Partial<ReleaseFacts> | null => {
    const at = planned.read();
    const found: Wrong = {
      ...(name.trim() === "" ? { name: "Write a name." } : {}),
      ...(at !== null && "problem" in at ? { plannedFor: at.problem } : {}),
    };
    setWrong(found);
    if (name.trim() === "" || (at !== null && "problem" in at)) return null;
    const fresh = release === null;
    return {
      ...(fresh || name.trim() !== before.name ? { name: name.trim() } : {}),
      ...(fresh || planned.text !== before.planned ? { plannedFor: at?.toISOString() ?? null } : {}),
    };
  };
  /** What is wrong with each field, by this form or by the server; `rest` belongs to neither. */
  const errorsOf = (problem: ApiProblem | null) => {
    const refused = { name: problem?.messageFor("name"), plannedFor: problem?.messageFor("plannedFor") };
    const placed = refused.name !== undefined || refused.plannedFor !== undefined;
    return {
      name: wrong.name ?? refused.name,
      plannedFor: wrong.plannedFor ?? refused.plannedFor,
      rest: placed ? null : problem,
    };
  };
  return { name, setName, planned, read, errorsOf };
}

export type ReleaseDraft = ReturnType<typeof useReleaseDraft>;
