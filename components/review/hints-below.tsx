"use client";

import { type ComponentType, useDeferredValue, useEffect, useState } from "react";
import type { ReviewView } from "./review-view";
import type { TextHintsProps, UseInstead } from "./text-hints";

/**
 * The checker, loaded apart once the page is there. Where that fails, as without a network, it is tried again with the next words: a hint that cannot be
 * given must not take the text that is being written off the screen.
 */
function useHints(text: string): ComponentType<TextHintsProps> | null {
  const [hints, setHints] = useState<{ Found: ComponentType<TextHintsProps> } | null>(null);
  const loaded = hints !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every text is another try.
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    import("./text-hints").then(
      (module) => wanted && setHints({ Found: module.default }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text, loaded]);
  return hints?.Found ?? null;
}

type HintsBelowProps = {
  text: string;
  view: ReviewView;
  /** What the hints are on, such as "the text". */
  on?: string;
  /** Takes the text with another wording in it; null where it is not being written. */
  change: ((text: string) => void) | null;
};

/** What the checker says; it reads after what is typed is on the screen. */
export function HintsBelow({ text, view, on = "the text", change }: HintsBelowProps) {
  const read = useDeferredValue(text);
  const Found = useHints(read);
  if (Found === null || read.trim() === "") return null;
  const use: UseInstead = ({ at, found, instead }) => {
    // What was read may lie behind what was typed since: only what still stands there is replaced.
    if (text.startsWith(found, at)) change?.(text.slice(0, at) + instead + text.slice(at + found.length));
  };
  return <Found text={read} view={view} on={on} onUse={change === null ? null : use} />;
}
