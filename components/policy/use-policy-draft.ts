"use client";

import { useCallback, useState } from "react";
import type { PolicyDocument, ResponsePolicy } from "@/lib/domain/policy";
import { mergePolicies } from "@/lib/domain/policy-merge";
import { sameValue } from "@/lib/domain/same-value";
import { type KeptPolicy, keepPolicy, keptPolicy } from "./kept-policy";

/** The document of a version, without its number. */
export function documentOf({ version: _, ...document }: ResponsePolicy): PolicyDocument {
  return document;
}

type Opening = { viewerId: string; current: ResponsePolicy; restored: ResponsePolicy | null };
type State = KeptPolicy & { clashes: string[]; current: ResponsePolicy; broughtBack: boolean };

function opened({ viewerId, current, restored }: Opening): State {
  const kept = keptPolicy(viewerId);
  const fresh = { base: current, draft: documentOf(current), note: "" };
  const state = { ...(kept ?? fresh), clashes: [], current, broughtBack: kept !== null };
  return kept === null && restored !== null ? { ...state, ...restoring(current, restored) } : state;
}

function restoring(current: ResponsePolicy, restored: ResponsePolicy): KeptPolicy {
  return { base: current, draft: documentOf(restored), note: `Restores version ${restored.version}` };
}

/**
 * The draft of one person in this browser: it survives a reload and a crash until it is saved or discarded. `behind` says that
 * somebody saved another version than the one it was made from; `takeIn` joins both.
 */
export function usePolicyDraft(opening: Opening) {
  const { viewerId } = opening;
  const [state, setState] = useState(() => opened(opening));
  const put = useCallback(
    (next: State) => {
      setState(next);
      const { base, draft, note } = next;
      const unchanged = note === "" && sameValue(documentOf(base), draft);
      keepPolicy(viewerId, unchanged ? null : { base, draft, note });
    },
    [viewerId],
  );
  const fresh = (current: ResponsePolicy): State => ({
    ...{ base: current, draft: documentOf(current), note: "", clashes: [] },
    ...{ current, broughtBack: false },
  });
  return {
    ...state,
    dirty: !sameValue(documentOf(state.base), state.draft),
    behind: state.base.version !== state.current.version,
    edit: (draft: PolicyDocument) => put({ ...state, draft }),
    setNote: (note: string) => put({ ...state, note }),
    /** Somebody saved this version meanwhile. */
    learn: (current: ResponsePolicy) => setState({ ...state, current }),
    takeIn: () => {
      const { base, draft, current } = state;
      const { document, clashes } = mergePolicies(documentOf(base), draft, documentOf(current));
      put({ ...state, base: current, draft: document, clashes });
    },
    restore: (version: ResponsePolicy) =>
      put({ ...state, ...restoring(state.current, version), clashes: [], broughtBack: false }),
    /** Back to the current version; answers how to bring the draft back. */
    discard: () => {
      put(fresh(state.current));
      return () => put(state);
    },
    /** Forgets what is kept: it was saved. */
    forget: () => keepPolicy(viewerId, null),
  };
}

export type PolicyDraft = ReturnType<typeof usePolicyDraft>;
