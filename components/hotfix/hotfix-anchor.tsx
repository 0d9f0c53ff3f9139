import type { ReactNode } from "react";
import type { SectionId } from "./section-links";

/** A part of the hotfix that the links at the top lead to. */
export function HotfixAnchor({ id, children }: { id: SectionId; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="min-w-0 outline-none">
      {children}
    </div>
  );
}
