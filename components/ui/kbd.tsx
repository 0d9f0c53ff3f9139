import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-edge border border-control bg-surface px-1.5 text-center font-mono text-ink text-note">
      {children}
    </kbd>
  );
}
