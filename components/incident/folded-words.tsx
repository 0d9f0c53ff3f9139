import type { ReactNode } from "react";

/** What stands on a fold of the rail: quiet, because what is folded matters less. */
export function FoldedWords({ children }: { children: ReactNode }) {
  return <span className="font-normal text-ink-2 text-note">{children}</span>;
}
